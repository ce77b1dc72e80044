// Waiting: takes the progress from server-sent events instead of reloading; findings are asked for again after a while.
const part = document.getElementById('stand')

if (part?.dataset.again) {
  setTimeout(() => location.reload(), Number(part.dataset.again) * 1000)
} else if (part?.dataset.reading === 'ja') {
  const events = new EventSource('/warten/ereignisse')
  const put = (event) => {
    const template = document.createElement('template')
    template.innerHTML = JSON.parse(event.data)
    const fresh = template.content.firstElementChild
    const now = document.getElementById('stand')
    if (now && fresh && now.innerHTML !== fresh.innerHTML) now.innerHTML = fresh.innerHTML
  }
  events.addEventListener('stand', put)
  // A broken line is taken up again by the browser; one that was refused never is: the page itself then says why.
  events.addEventListener('error', () => {
    if (events.readyState === EventSource.CLOSED) setTimeout(() => location.reload(), 3000)
  })
  events.addEventListener('fertig', (event) => {
    events.close()
    put(event)
    location.replace('/warten')
  })
}
