package org.truemark.diagnosis.expected;

import java.util.*;
import org.junit.jupiter.api.Test;
import org.truemark.diagnosis.extract.Extract;
import org.truemark.diagnosis.model.*;
import org.truemark.diagnosis.request.*;
import org.truemark.statistics.sample.Quantiles;

class TryTest {
  @Test
  void tryIt() throws Exception {
    for (int round = 0; round < 3; round++) {
      var request = org.truemark.diagnosis.Peek.crm();
      long t0 = System.nanoTime();
      Extract extract = Extract.of(request);
      var m =
          LinkedModels.of(
              extract, new LinkedModels.Identified(false, false, true, 8), new Sampling(1, 1000));
      long t1 = System.nanoTime();
      var e = Expectation.of(m, extract.deals(), 1);
      long t2 = System.nanoTime();
      System.out.printf("fit %.2f expect %.2f%n", (t1 - t0) / 1e9, (t2 - t1) / 1e9);
      if (round < 2) continue;
      System.out.println(
          "horizon "
              + m.ends().horizon()
              + " kinds "
              + m.subjects().kinds()
              + " clock "
              + m.clock());
      System.out.println(
          "sd skill "
              + q(m.wins().spread())
              + " chance "
              + q(e.teamChance())
              + " ref "
              + q(e.reference()));
      for (int i = 0; i < m.force().size(); i++) {
        StringBuilder b = new StringBuilder(String.format("%-20s", m.force().seat(i).person()));
        for (Factor f : Factor.values())
          b.append(f).append(' ').append(q(e.ratio(f, i))).append("  ");
        System.out.println(b + " p " + q(e.chance(i)) + " pace " + q(m.ends().pace(i)));
      }
    }
  }

  static String q(double[] x) {
    var q = Quantiles.of(x);
    return String.format("%.2f[%.2f,%.2f]", q.median(), q.at(.05), q.at(.95));
  }
}
