# What R says of the inputs: Rscript expected.R INPUTS.json OUTPUT.json
# Needs jsonlite, sandwich, quantreg, ordinal, survey, boot, cluster, gmp (Debian: r-cran-…). One flat list of numbers an input.
suppressMessages({
  library(jsonlite); library(sandwich); library(quantreg); library(ordinal); library(survey); library(boot); library(cluster); library(splines); library(gmp)
})
args <- commandArgs(trailingOnly = TRUE)
input <- fromJSON(args[1], simplifyVector = FALSE)
v <- function(l) vapply(l, function(e) if (is.null(e)) NA_real_ else as.numeric(e), 0)
each <- function(name, f) lapply(input[[name]], function(e) suppressWarnings(f(e)))
columns <- function(e) as.data.frame(setNames(lapply(e$x, v), paste0('x', seq_along(e$x))))
weights_of <- function(e, n) if (is.null(e$w)) rep(1, n) else v(e$w)

ranks <- each('samples', function(e) rank(v(e)))
rank_sum <- each('pairsOfSamples', function(e) {
  t <- wilcox.test(v(e$x), v(e$y))
  p <- t$p.value
  # R has NaN where every value is the same: no evidence, p = 1.
  c(t$statistic, if (is.nan(p)) 0 else log(p))
})
signed <- each('differences', function(e) {
  t <- wilcox.test(v(e)); c(t$statistic, log(t$p.value))
})
ks <- each('pairsOfSamples', function(e) {
  x <- v(e$x); y <- v(e$y)
  t <- ks.test(x, y)
  n <- length(x); m <- length(y); z <- sqrt(n * m / (n + m)) * t$statistic; k <- 1:50
  # R 4.2 takes the exact p from 1, which leaves nothing of a small one: count the orders that stay inside with big integers.
  inside <- function() {
    pooled <- sort(c(x, y)); ends <- c(diff(pooled) != 0, TRUE); limit <- (0.5 + floor(t$statistic * n * m - 1e-7)) / (n * m)
    out <- function(i, j) i + j > 0 && ends[i + j] && abs(i / n - j / m) >= limit
    row <- as.bigz(rep(0, m + 1))
    for (i in 0:n) for (j in 0:m) {
      value <- if (i + j == 0) as.bigz(1) else (if (i > 0) row[j + 1] else as.bigz(0)) + (if (j > 0) row[j] else as.bigz(0))
      row[j + 1] <- if (out(i, j)) as.bigz(0) else value
    }
    all <- chooseZ(n + m, n); log(as.numeric(as.bigq(all - row[m + 1], all)))
  }
  if (n * m < 10000 && t$p.value < 1e-6) return(c(t$statistic, inside()))
  # Beyond the exact range R sums the limit to 1e-6 only; here it is summed to the end.
  p <- if (n * m < 10000) t$p.value else if (z >= 1) 2 * sum((-1)^(k - 1) * exp(-2 * k^2 * z^2)) else 1 - .Call(stats:::C_pKS2, z, 1e-16)
  c(t$statistic, log(p))
})
quant <- each('quantiles', function(e) c(quantile(v(e$x), e$p, type = 1), quantile(v(e$x), e$p, type = 2), quantile(v(e$x), e$p, type = 7)))
quantile_ranks <- each('ranksOfQuantiles', function(e) {
  tail <- (1 - e$level) / 2
  largest <- function(p) { k <- 0; while (k < e$n && pbinom(k, e$n, p) <= tail) k <- k + 1; k }
  c(largest(e$p), largest(1 - e$p))
})
shares <- each('shares', function(e) c(
  binom.test(e$k, e$n, conf.level = e$level)$conf.int,
  prop.test(e$k, e$n, conf.level = e$level, correct = FALSE)$conf.int))
adjusted <- each('pLists', function(e) c(p.adjust(v(e), 'holm'), p.adjust(v(e), 'BH')))
tails <- each('tails', function(e) c(
  log(2) + pnorm(-e$z, log.p = TRUE), log(2) + pt(-e$z, e$df, log.p = TRUE),
  pchisq(e$z^2, e$df, lower.tail = FALSE, log.p = TRUE), pf(e$z, e$df, e$df2, lower.tail = FALSE, log.p = TRUE)))
regression <- each('regressions', function(e) {
  d <- columns(e); d$y <- v(e$y); n <- nrow(d); w <- weights_of(e, n); cl <- v(e$clusters)
  d <- cbind(d, w = w, cl = cl)
  used <- d[w > 0, ]
  fit <- lm(y ~ . - w - cl, data = used, weights = w)
  kept <- !is.na(coef(fit))
  se <- function(m) sqrt(diag(m))
  c(fit$rank, coef(fit)[kept], fitted(fit), sqrt(sum(used$w * resid(fit)^2) / fit$df.residual),
    se(vcov(fit)[kept, kept, drop = FALSE]), unlist(lapply(c('HC0', 'HC1', 'HC2', 'HC3'), function(t) se(vcovHC(fit, type = t)[kept[kept], , drop = FALSE]))),
    se(vcovCL(fit, cluster = used$cl, type = 'HC1')))
})
binary <- function(link) each('binaries', function(e) {
  d <- columns(e); m <- cbind(1, as.matrix(d)); q <- qr(m)
  # With this epsilon glm's own test for dependent columns is off: take them out before.
  d <- d[, setdiff(q$pivot[seq_len(q$rank)], 1) - 1, drop = FALSE]
  d$y <- v(e$y); w <- weights_of(e, nrow(d))
  fit <- glm(y ~ ., data = d, weights = w, family = binomial(link), control = glm.control(epsilon = 1e-15, maxit = 200))
  # R stops on the deviance, which is flat there: go on from its answer, so that standard errors have their digits, too.
  for (again in 1:8) { again_fit <- try(glm(y ~ ., data = d, weights = w, family = binomial(link), start = coef(fit), control = glm.control(epsilon = 1e-16, maxit = 2)), silent = TRUE); if (inherits(again_fit, 'try-error')) break; fit <- again_fit }
  kept <- !is.na(coef(fit))
  c(fit$rank, coef(fit)[kept], sqrt(diag(vcov(fit)[kept, kept, drop = FALSE])), deviance(fit))
})
ordered_classes <- each('ordinals', function(e) {
  d <- columns(e); d$y <- factor(v(e$y), ordered = TRUE)
  fit <- clm(y ~ ., data = d, control = clm.control(gradTol = 1e-10, maxIter = 200))
  c(fit$alpha, fit$beta, sqrt(diag(vcov(fit))), fit$logLik)
})
median_fit <- each('medians', function(e) {
  d <- columns(e); y <- v(e$y); w <- weights_of(e, length(y))
  m <- cbind(1, as.matrix(d)); q <- qr(m); m <- m[, q$pivot[seq_len(q$rank)], drop = FALSE]
  fit <- rq.wfit(m, y, tau = 0.5, weights = w, method = 'br')
  sum(w * abs(fit$residuals))
})
isotone <- each('sequences', function(e) {
  y <- v(e$y); w <- v(e$w)
  # Weights as repetitions, in order: isoreg knows none.
  repeated <- isoreg(rep(y, w))$yf
  c(isoreg(y)$yf, repeated[cumsum(w)])
})
raked <- each('rakings', function(e) {
  d <- as.data.frame(setNames(lapply(e$groups, function(g) factor(v(g))), paste0('g', seq_along(e$groups))))
  n <- nrow(d); d$one <- 1
  design <- svydesign(ids = ~1, weights = ~one, data = d)
  margins <- lapply(seq_along(e$groups), function(i) as.formula(paste0('~g', i)))
  population <- lapply(seq_along(e$shares), function(i) {
    s <- v(e$shares[[i]]); setNames(data.frame(levels(d[[i]]), n * s), c(paste0('g', i), 'Freq'))
  })
  w <- weights(rake(design, margins, population, control = list(maxit = 5000, epsilon = 1e-12, verbose = FALSE)))
  cut <- pmin(w, 1.5 * median(w)); cut <- cut / mean(cut)
  c(w, sum(w)^2 / sum(w^2), cut)
})
odds <- each('tables', function(e) {
  t <- array(unlist(lapply(e, function(s) { s <- v(s); c(s[1], s[3], s[2], s[4]) })), c(2, 2, length(e)))
  m <- mantelhaen.test(t, correct = FALSE)
  dd <- function(s) s[1] / (s[1] + s[3]) - s[2] / (s[2] + s[4])
  strata <- lapply(e, v); size <- vapply(strata, sum, 0); within <- vapply(strata, dd, 0); ok <- is.finite(within)
  c(m$estimate, m$conf.int, m$statistic, log(m$p.value), sum((size * within)[ok]) / sum(size[ok]))
})
matched <- each('matchings', function(e) {
  d <- data.frame(y = v(e$values), cell = v(e$cells), g = v(e$group))
  both <- names(which(rowSums(table(d$cell, d$g) > 0) == 2)); d <- d[d$cell %in% both, ]
  ng <- tapply(d$g, d$cell, sum); weight <- ng / sum(ng)
  squares <- function(k) { s <- d[d$g == k, ]; m <- ave(s$y, s$cell); c(sum((s$y - m)^2), nrow(s) - length(unique(s$cell))) }
  one <- function(k) { s <- d[d$g == k, ]; list(mean = tapply(s$y, s$cell, mean), n = as.numeric(table(s$cell))) }
  a <- one(1); b <- one(0); va <- squares(1); vb <- squares(0); pooled <- (va[1] + vb[1]) / max(1, va[2] + vb[2])
  s2a <- if (va[2] > 0) va[1] / va[2] else pooled; s2b <- if (vb[2] > 0) vb[1] / vb[2] else pooled
  c(sum(weight * (a$mean - b$mean)), sqrt(sum(weight^2 * (s2a / a$n + s2b / b$n))), sum(ng), nrow(d) - sum(ng), length(both))
})
distances <- each('factTables', function(e) {
  d <- as.data.frame(c(setNames(lapply(e$numbers, v), paste0('n', seq_along(e$numbers))), setNames(lapply(e$groups, function(g) factor(v(g))), paste0('g', seq_along(e$groups)))))
  as.numeric(daisy(d, metric = 'gower'))
})
boots <- each('resamplings', function(e) {
  x <- v(e$values); statistic <- function(d, i) mean(d[i]) / sd(d[i])
  b <- boot(x, statistic, R = length(e$rows))
  b$t <- matrix(vapply(e$rows, function(r) statistic(x, v(r) + 1), 0))
  influence <- empinf(b, type = 'jack')
  c(boot.ci(b, type = 'perc')$percent[4:5], boot.ci(b, type = 'bca', L = influence)$bca[4:5])
})
permuted <- each('permutations', function(e) {
  x <- v(e$values); g <- v(e$labels); s <- v(e$strata)
  choices <- lapply(split(seq_along(x), s), function(rows) { k <- sum(g[rows]); combn(length(rows), k, function(c) rows[c], simplify = FALSE) })
  grid <- expand.grid(lapply(choices, seq_along))
  observed <- mean(x[g == 1]) - mean(x[g == 0])
  all <- apply(grid, 1, function(r) { inside <- unlist(mapply(function(c, i) c[[i]], choices, r, SIMPLIFY = FALSE)); mean(x[inside]) - mean(x[-inside]) })
  c(observed, mean(abs(all) >= abs(observed) - 1e-10 * max(1, abs(observed))), length(all))
})
power_of <- each('powers', function(e) (qnorm(1 - e$alpha / 2) + qnorm(e$power)) * e$sd * sqrt(1 / e$n + 1 / e$m))
spline <- each('splines', function(e) { x <- v(e$x); y <- v(e$y); fitted(lm(y ~ ns(x, df = e$df))) })

out <- list(samples = ranks, rankSum = rank_sum, signedRank = signed, smirnov = ks, quantiles = quant, quantileRanks = quantile_ranks,
  shares = shares, adjusted = adjusted, tails = tails, regressions = regression, logit = binary('logit'), probit = binary('probit'),
  ordinals = ordered_classes, medians = median_fit, sequences = isotone, rakings = raked, tables = odds, matchings = matched,
  distances = distances, boots = boots, permutations = permuted, powers = power_of, splines = spline)
number <- function(x) ifelse(is.finite(x), sprintf('%.13g', x), 'null')
lines <- vapply(names(out), function(name) paste0('"', name, '":[\n', paste(vapply(out[[name]], function(x) paste0('[', paste(number(as.numeric(x)), collapse = ','), ']'), ''), collapse = ',\n'), '\n]'), '')
writeLines(c(paste0('{"made":"', R.version.string, '",'), paste(lines, collapse = ',\n'), '}'), args[2])
