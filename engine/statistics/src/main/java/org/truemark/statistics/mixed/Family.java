package org.truemark.statistics.mixed;

import org.apache.commons.numbers.gamma.LogGamma;

/// The law of a response given the linear predictor η. All are log-concave in η, so that the mode
/// is one.
public sealed interface Family {
  /// log likelihood of a row and its derivatives with respect to η, without what does not hang on
  /// η.
  void at(double y, double n, double eta, Local local);

  /// The part of the log likelihood of all rows that does not hang on η.
  double constant(Rows rows);

  /// The family with a spread of its own set to a value; families without one stay as they are.
  default Family withSpread(double spread) {
    return this;
  }

  /// True if the family has a spread of its own that is not known.
  default boolean hasSpread() {
    return false;
  }

  /// The spread of its own, or not a number.
  default double spread() {
    return Double.NaN;
  }

  /// log prior density of the spread.
  default double logPrior(double spread) {
    return 0;
  }

  /// log likelihood of one row, its first derivative, its second with the sign turned, and the
  /// derivative of that.
  final class Local {
    double logLikelihood;
    double score;
    double information;
    double skew;
  }

  /// Successes of trials, logit link.
  record Logit() implements Family {
    @Override
    public void at(double y, double n, double eta, Local local) {
      double e = Math.exp(-Math.abs(eta));
      double p = eta >= 0 ? 1 / (1 + e) : e / (1 + e);
      double information = n * p * (1 - p);
      local.logLikelihood = y * eta - n * (Math.max(eta, 0) + Math.log(1 + e));
      local.score = y - n * p;
      local.information = information;
      local.skew = information * (1 - 2 * p);
    }

    @Override
    public double constant(Rows rows) {
      return Binomials.logChoose(rows);
    }
  }

  /// Successes of trials, complementary log-log link: a rate per unit of time that is constant
  /// within it becomes a probability (Prentice and Gloeckler 1978).
  record Cloglog() implements Family {
    private static final double HIGHEST = 6;

    @Override
    public void at(double y, double n, double eta, Local local) {
      double mu = Math.exp(Math.min(eta, HIGHEST));
      double q = -Math.expm1(-mu);
      double a = mu * Math.exp(-mu) / q;
      double over = mu < 1e-5 ? mu / 2 : mu / q - 1;
      double failures = (n - y) * mu;
      local.logLikelihood = (y == 0 ? 0 : y * Math.log(q)) - failures;
      local.score = y * a - failures;
      local.information = y * a * over + failures;
      local.skew = y * a * ((1 + over) * (1 - a) - over * over) + failures;
    }

    @Override
    public double constant(Rows rows) {
      return Binomials.logChoose(rows);
    }
  }

  /// Counts with mean μ and variance μ + φ²μ², log link (negative binomial with size 1/φ²).
  ///
  /// @param spread φ, above 0; its prior is half-normal
  /// @param scale of that prior
  record NegativeBinomial(double spread, double scale) implements Family {
    @Override
    public void at(double y, double n, double eta, Local local) {
      double size = 1 / (spread * spread);
      double mu = Math.exp(eta);
      double f = mu / (mu + size);
      double information = (y + size) * f * (1 - f);
      local.logLikelihood = y * (eta - Math.log(size)) - (y + size) * Math.log(1 + mu / size);
      local.score = y - (y + size) * f;
      local.information = information;
      local.skew = information * (1 - 2 * f);
    }

    @Override
    public double constant(Rows rows) {
      double size = 1 / (spread * spread);
      double sum = 0;
      for (double y : rows.y) {
        sum += LogGamma.value(y + size) - LogGamma.value(size) - LogGamma.value(y + 1);
      }
      return sum;
    }

    @Override
    public Family withSpread(double other) {
      return new NegativeBinomial(other, scale);
    }

    @Override
    public boolean hasSpread() {
      return true;
    }

    @Override
    public double logPrior(double phi) {
      return HalfNormal.logDensity(phi, scale);
    }
  }

  /// Measurements with standard deviation σ around η.
  ///
  /// @param spread σ, above 0; log σ has a flat prior
  record Gaussian(double spread) implements Family {
    @Override
    public void at(double y, double n, double eta, Local local) {
      double precision = 1 / (spread * spread);
      local.logLikelihood = precision * eta * (y - n * eta / 2);
      local.score = precision * (y - n * eta);
      local.information = precision * n;
      local.skew = 0;
    }

    @Override
    public double constant(Rows rows) {
      double all = 0;
      for (double n : rows.n) {
        all += n;
      }
      double variance = spread * spread;
      return -all / 2 * Math.log(2 * Math.PI * variance) - rows.squares / (2 * variance);
    }

    @Override
    public Family withSpread(double other) {
      return new Gaussian(other);
    }

    @Override
    public boolean hasSpread() {
      return true;
    }

    @Override
    public double logPrior(double sigma) {
      return -Math.log(sigma);
    }
  }
}
