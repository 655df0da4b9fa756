# Fits both outcome models with glmer and prints name, seconds, sds, logLik, levels of product,
# fixed effects, one line each.
suppressPackageStartupMessages(library(lme4))
rows <- read.csv(commandArgs(TRUE)[1])
rows$product <- factor(rows$product, levels = sort(unique(rows$product), method = "radix"))
rows$week <- factor(rows$week)

fit <- function(name, formula, family, rows) {
  seconds <- system.time(m <- suppressWarnings(glmer(formula, rows, family)))[["elapsed"]]
  sds <- sapply(VarCorr(m), function(v) attr(v, "stddev")[[1]])
  cat(paste(c(name, seconds, format(c(sds[["agent"]], sds[["manager"]], logLik(m)), digits = 12),
    nlevels(rows$product), format(fixef(m), digits = 12)), collapse = ","), "\n", sep = "")
}
fit("end", cbind(ended, risk - ended) ~ product + week + (1 | agent) + (1 | manager),
  binomial("cloglog"), rows)
fit("won given ended", cbind(won, ended - won) ~ product + week + (1 | agent) + (1 | manager),
  binomial("logit"), rows[rows$ended > 0, ])
