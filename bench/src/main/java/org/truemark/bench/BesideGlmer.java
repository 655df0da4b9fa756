package org.truemark.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.truemark.statistics.mixed.Family;
import org.truemark.statistics.mixed.Maximum;
import org.truemark.statistics.mixed.MixedModel;
import org.truemark.statistics.mixed.Rows;

/// The outcome models (end of a deal, won given ended) by maximum likelihood over one set of pooled
/// rows, here and by R's `glmer` (lme4): seconds of both, and how far apart they come out. Needs R
/// with lme4 on the machine; nothing else does.
public final class BesideGlmer {
  private static final int TRIES = 5;

  private BesideGlmer() {}

  /// Prints one line per model.
  ///
  /// @param args folder of the data set crm-maven
  public static void main(String[] args) throws IOException, InterruptedException {
    PooledDeals deals = PooledDeals.read(Path.of(args[0]));
    Path folder = Files.createTempDirectory("beside-glmer");
    Path rows = folder.resolve("rows.csv");
    deals.write(rows);
    System.out.printf(Locale.ROOT, "%,d pooled rows%n", deals.size());
    Process r =
        new ProcessBuilder("Rscript", "bench/src/main/r/beside-glmer.R", rows.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    List<String> theirs = new ArrayList<>(r.inputReader().readAllLines());
    if (r.waitFor() != 0) {
      throw new IOException("Rscript failed. Try: install r-cran-lme4");
    }
    compare("end", deals.ends(), new Family.Cloglog(), theirs);
    compare("won given ended", deals.wins(), new Family.Logit(), theirs);
  }

  private static void compare(String name, Rows rows, Family family, List<String> theirs) {
    var seconds = new double[TRIES];
    for (int i = 0; i < TRIES; i++) {
      long begun = System.nanoTime();
      new MixedModel(rows, family).maximumLikelihood();
      seconds[i] = (System.nanoTime() - begun) / 1e9;
    }
    Maximum fit = new MixedModel(rows, family).maximumLikelihood();
    String[] r =
        theirs.stream()
            .filter(line -> line.startsWith(name + ","))
            .findFirst()
            .orElseThrow()
            .split(",", -1);
    double first = seconds[0];
    double theirSeconds = Double.parseDouble(r[1]);
    System.out.printf(
        Locale.ROOT,
        "%s: glmer %.1f s; here %.2f s cold, %.2f s last of %d: %.0f and %.0f times as fast%n",
        name,
        theirSeconds,
        first,
        seconds[TRIES - 1],
        TRIES,
        theirSeconds / first,
        theirSeconds / seconds[TRIES - 1]);
    System.out.printf(
        Locale.ROOT,
        "  apart: fixed %.1e (largest), sd of agents %.1e, of managers %.1e, logLik %.1e%n",
        apart(fit, r),
        Math.abs(fit.spread("agent") - Double.parseDouble(r[2])),
        Math.abs(fit.spread("manager") - Double.parseDouble(r[3])),
        Math.abs(fit.logLikelihood() - Double.parseDouble(r[4])));
  }

  /// The fixed effects stand in R's order: intercept, products, weeks.
  private static double apart(Maximum fit, String[] r) {
    double most = Math.abs(fit.intercept() - Double.parseDouble(r[6]));
    int products = Integer.parseInt(r[5]);
    for (int k = 7; k < r.length; k++) {
      int level = k - 6;
      double ours =
          level < products
              ? fit.effect("product", level)
              : fit.effect("week", level - products + 1);
      most = Math.max(most, Math.abs(ours - Double.parseDouble(r[k])));
    }
    return most;
  }
}
