package org.truemark.diagnosis.model;

import java.util.*;
import org.junit.jupiter.api.Test;
import org.truemark.diagnosis.extract.Extract;

class TimeTest {
  @Test
  void time() {
    for (var req :
        List.of(org.truemark.diagnosis.Peek.world(), org.truemark.diagnosis.Peek.crm())) {
      Extract x = Extract.of(req);
      for (int r = 0; r < 4; r++) {
        var how = new Sampling(1, 200);
        Clock c = Clock.of(x);
        Force f = Force.of(x, c, 8);
        Subjects s = Subjects.of(x.deals());
        Tenure t = Tenure.of(false);
        long t0 = System.nanoTime();
        Creation.of(f, t, x.deals(), false, how);
        long t1 = System.nanoTime();
        Ends.of(f, s, x.deals(), how);
        long t2 = System.nanoTime();
        Wins.of(x, f, s, List.of(), how);
        long t3 = System.nanoTime();
        Sizes.of(x, f, s, how);
        long t4 = System.nanoTime();
        System.out.printf(
            "creation %.3f ends %.3f wins %.3f sizes %.3f%n",
            (t1 - t0) / 1e9, (t2 - t1) / 1e9, (t3 - t2) / 1e9, (t4 - t3) / 1e9);
      }
    }
  }
}
