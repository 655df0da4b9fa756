# Weekly hazard of any end and chance of winning given an end, without effects of people, on pooled
# person-period rows; Cox regression on the same deals as cross-check.
source("common.R")
suppressPackageStartupMessages(library(survival))
seed <- 20240641L
set.seed(seed)

# Deals enter in some week of their age (0, or later when their making lies before the start of
# observation) and leave in a later one: ended, or still open at the censoring week.
deals <- 1200L
segment_smb <- rbinom(deals, 1, .45)
source_inbound <- rbinom(deals, 1, .4)
eta_end <- function(week) -2.6 + .35 * segment_smb + .15 * source_inbound + .5 * log(week / 8) - .15 * log(week / 8)^2
eta_won <- function(week) -.7 + .4 * source_inbound - .25 * segment_smb + .3 * log(week / 8)
entry <- ifelse(runif(deals) < .25, sample(12L, deals, TRUE), 0L)
censored <- sample(8:40, deals, TRUE)
exit <- integer(deals); status <- integer(deals)
for (week in 1:40) {
  live <- exit == 0L
  p <- 1 - exp(-exp(eta_end(week)))
  ends <- live & runif(deals) < p
  won <- runif(deals) < plogis(eta_won(week))
  status[ends] <- ifelse(won[ends], 1L, 2L)
  exit[ends] <- week
  exit[live & !ends & censored == week] <- week
}
keep <- exit > entry
frame <- data.frame(entry, exit, status, segment_smb, source_inbound)[keep, ]
cox <- data_of("cox", frame)

# A row of the pooled data is a week of age, a segment and a source: at risk are the deals that had
# entered before the week and had not left before it.
rows <- expand.grid(week = 1:40, segment_smb = 0:1, source_inbound = 0:1)
counted <- lapply(seq_len(nrow(rows)), function(k) {
  r <- rows[k, ]
  cell <- cox[cox$segment_smb == r$segment_smb & cox$source_inbound == r$source_inbound &
    cox$entry < r$week & cox$exit >= r$week, ]
  ended <- cell$exit == r$week & cell$status > 0L
  c(at_risk = nrow(cell), won = sum(ended & cell$status == 1L), lost = sum(ended & cell$status == 2L))
})
rows <- cbind(rows, do.call(rbind, counted))
rows <- rows[rows$at_risk > 0L, ]
age <- round(log(rows$week / 8), 6)
rows$age_1 <- age; rows$age_2 <- round(age^2, 6); rows$age_3 <- round(age^3, 6)
rows$ended <- rows$won + rows$lost
rows$stayed <- rows$at_risk - rows$ended
ends <- data_of("any-end", rows[c("week", "age_1", "age_2", "age_3", "segment_smb", "source_inbound", "ended", "stayed")])
wins <- data_of("won-given-ended", rows[rows$ended > 0L,
  c("week", "age_1", "age_2", "age_3", "segment_smb", "source_inbound", "won", "lost")])

tight <- glm.control(epsilon = 1e-15, maxit = 100)
of_glm <- function(fit) c(
  keyed("fixef", coef(fit)),
  keyed("fixef_se", sqrt(diag(vcov(fit))), names(coef(fit))),
  keyed("covariance", vcov(fit)[lower.tri(vcov(fit), TRUE)],
    outer(names(coef(fit)), names(coef(fit)), function(a, b) paste0(sub("(Intercept)", "intercept", a, fixed = TRUE), ".", sub("(Intercept)", "intercept", b, fixed = TRUE)))[lower.tri(vcov(fit), TRUE)]),
  logLik = as.numeric(logLik(fit)), deviance = deviance(fit), null_deviance = fit$null.deviance,
  df_residual = df.residual(fit))

any_end <- cbind(ended, stayed) ~ age_1 + age_2 + age_3 + segment_smb + source_inbound
fit <- glm(any_end, binomial("cloglog"), ends, control = tight)
values <- of_glm(fit)
expect("any-end", seed, "stats", paste0("glm(", said(any_end), ", family = binomial(\"cloglog\"))"), values)

won <- cbind(won, lost) ~ age_1 + age_2 + age_3 + segment_smb + source_inbound
fit <- glm(won, binomial("logit"), wins, control = tight)
values <- of_glm(fit)
expect("won-given-ended", seed, "stats", paste0("glm(", said(won), ", family = binomial(\"logit\"))"), values)

tight <- coxph.control(eps = 1e-13, iter.max = 100, toler.chol = 1e-14)
hazard <- Surv(entry, exit, status > 0) ~ segment_smb + source_inbound
values <- numeric(); calls <- character()
for (ties in c("efron", "breslow")) {
  fit <- coxph(hazard, cox, ties = ties, control = tight)
  values <- c(values, keyed(paste0(ties, ".coef"), coef(fit)),
    keyed(paste0(ties, ".coef_se"), sqrt(diag(vcov(fit))), names(coef(fit))),
    keyed(ties, c(logLik_null = fit$loglik[1], logLik = fit$loglik[2])))
  calls <- c(calls, paste0("coxph(", said(hazard), ", ties = \"", ties, "\")"))
}
# Cause by cause: the other end counts as leaving.
for (cause in 1:2) {
  fit <- coxph(Surv(entry, exit, status == cause) ~ segment_smb + source_inbound, cox, ties = "efron", control = tight)
  name <- c("won", "lost")[cause]
  values <- c(values, keyed(paste0("efron.", name, ".coef"), coef(fit)),
    keyed(paste0("efron.", name, ".coef_se"), sqrt(diag(vcov(fit))), names(coef(fit))),
    keyed(paste0("efron.", name), c(logLik = fit$loglik[2])))
  calls <- c(calls, paste0("coxph(Surv(entry, exit, status == ", cause, ") ~ segment_smb + source_inbound, ties = \"efron\")"))
}
expect("cox", seed, "survival", calls, values)
