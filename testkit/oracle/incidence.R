# Share won, lost and still open by age, competing ends: with late entry (survfit) and, on the deals
# seen from their first week, without (survfit and cuminc).
source("common.R")
suppressPackageStartupMessages({library(survival); library(cmprsk)})
seed <- 20240651L
set.seed(seed)

deals <- 300L
late <- runif(deals) < .3
entry <- ifelse(late, sample(10L, deals, TRUE), 0L)
end <- ceiling(rweibull(deals, 1.4, 14))
censored <- sample(6:45, deals, TRUE)
exit <- as.integer(pmin(end, censored))
status <- ifelse(end <= censored, ifelse(runif(deals) < .35 + .15 * (end > 10), 1L, 2L), 0L)
keep <- exit > entry
data <- data_of("incidence", data.frame(entry, exit, status)[keep, ])

curves <- function(prefix, data) {
  cause <- factor(data$status, 0:2, c("open", "won", "lost"))
  aj <- survfit(Surv(data$entry, data$exit, cause) ~ 1, id = seq_len(nrow(data)))
  km <- survfit(Surv(data$entry, data$exit, data$status > 0) ~ 1)
  at <- sort(unique(data$exit[data$status > 0]))
  i <- match(at, aj$time); k <- match(at, km$time)
  stopifnot(!anyNA(i), !anyNA(k), aj$states == c("(s0)", "won", "lost"))
  stopifnot(abs(aj$pstate[i, 1] - km$surv[k]) < 1e-12)
  c(keyed(paste0(prefix, ".at_risk"), km$n.risk[k], at),
    keyed(paste0(prefix, ".events_won"), aj$n.event[i, 2], at),
    keyed(paste0(prefix, ".events_lost"), aj$n.event[i, 3], at),
    keyed(paste0(prefix, ".incidence_won"), aj$pstate[i, 2], at),
    keyed(paste0(prefix, ".incidence_lost"), aj$pstate[i, 3], at),
    keyed(paste0(prefix, ".incidence_won_se_jackknife"), aj$std.err[i, 2], at),
    keyed(paste0(prefix, ".incidence_lost_se_jackknife"), aj$std.err[i, 3], at),
    keyed(paste0(prefix, ".open"), km$surv[k], at),
    keyed(paste0(prefix, ".open_se_greenwood"), km$std.err[k] * km$surv[k], at),
    keyed(paste0(prefix, ".cumulative_hazard"), km$cumhaz[k], at))
}
values <- curves("entering_late", data)
whole <- data[data$entry == 0L, ]
values <- c(values, curves("from_first_week", whole))
gray <- cuminc(whole$exit, whole$status, cencode = 0)
at <- sort(unique(whole$exit[whole$status > 0]))
found <- timepoints(gray, at)
stopifnot(rownames(found$est) == c("1 1", "1 2"))
for (cause in 1:2) {
  name <- c("won", "lost")[cause]
  est <- setNames(found$est[cause, ], at); var <- setNames(found$var[cause, ], at)
  stopifnot(all(abs(est - values[paste0("from_first_week.incidence_", name, ".", at)]) < 1e-12))
  values <- c(values, keyed(paste0("cuminc.incidence_", name), est),
    keyed(paste0("cuminc.variance_", name), var))
}
expect("incidence", seed, c("survival", "cmprsk"), c(
  "survfit(Surv(entry, exit, factor(status, 0:2)) ~ 1, id = row)",
  "survfit(Surv(entry, exit, status > 0) ~ 1)",
  "cuminc(exit, status, cencode = 0) on the rows with entry 0, timepoints at the weeks of an end"), values)
