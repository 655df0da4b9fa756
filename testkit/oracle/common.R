# What every fixture script shares: seeded draws, and how data and expected numbers are written.
# Run the scripts from this folder: Rscript NAME.R
RNGkind("Mersenne-Twister", "Inversion", "Rejection")
place <- "../src/main/resources/org/truemark/testkit/oracle"

text17 <- function(x) ifelse(is.na(x), "NaN", sprintf("%.17g", x))

# Writes the data and reads them back: the fit sees what the file says, nothing else.
data_of <- function(name, frame) {
  file <- file.path(place, paste0(name, ".data.csv"))
  shown <- frame
  for (n in names(shown)) if (is.double(shown[[n]])) shown[[n]] <- text17(shown[[n]])
  write.table(shown, file, sep = ",", quote = FALSE, row.names = FALSE)
  stopifnot(file.size(file) < 150000)
  read.csv(file, stringsAsFactors = FALSE)
}

# A named vector whose names begin with the prefix; "(Intercept)" becomes "intercept".
keyed <- function(prefix, values, names = base::names(values)) {
  names <- sub("(Intercept)", "intercept", names, fixed = TRUE)
  stats::setNames(as.numeric(values), paste0(prefix, ".", names))
}

# Writes the expected numbers below a head of comment lines: versions, seed, calls.
expect <- function(name, seed, packages, calls, values) {
  stopifnot(!anyDuplicated(names(values)), !any(grepl(",", names(values))), all(nzchar(names(values))))
  head <- c(
    paste0("# R ", getRversion()),
    vapply(packages, function(p) paste0("# package ", p, " ", packageDescription(p)$Version), ""),
    paste0("# seed ", seed),
    paste0("# call ", gsub("\\s+", " ", calls)))
  writeLines(c(head, "key,value", paste0(names(values), ",", text17(values))),
    file.path(place, paste0(name, ".expected.csv")))
  cat(name, length(values), "expected numbers\n")
}

said <- function(x) paste(deparse(x, width.cutoff = 500L), collapse = " ")
