# Adjusted p values of 30 tests with ties.
source("common.R")
seed <- 20240671L
set.seed(seed)
p <- c(round(rbeta(12, .8, 20), 4), round(runif(12), 3))
p <- sample(c(p, p[c(2, 2, 7, 15)], 1, .05))
data <- data_of("multiplicity", data.frame(test = sprintf("T%02d", seq_along(p)), p))
stopifnot(nrow(data) == 30L, anyDuplicated(data$p) > 0L)
values <- numeric()
for (method in c("BH", "holm", "BY", "bonferroni"))
  values <- c(values, keyed(method, p.adjust(data$p, method), data$test))
expect("multiplicity", seed, "stats", "p.adjust(p, METHOD) for METHOD in BH, holm, BY, bonferroni", values)
