// Receipt: print and copy. Without this file it is copied by hand, as the page says.
const print = document.getElementById('drucken')
const copy = document.getElementById('kopieren')
const code = document.getElementById('beleg-code')
const said = document.getElementById('kopiert')

if (print) {
  print.hidden = false
  print.addEventListener('click', () => window.print())
}
if (copy && code && said && navigator.clipboard) {
  copy.hidden = false
  copy.addEventListener('click', () => {
    const groups = [...code.children].map((group) => group.textContent)
    void navigator.clipboard.writeText(groups.join('-')).then(() => {
      said.textContent = said.dataset.text
    })
  })
}
