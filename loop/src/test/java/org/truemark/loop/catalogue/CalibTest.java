package org.truemark.loop.catalogue;
import java.util.*;
import java.util.stream.*;
import org.junit.jupiter.api.Test;
import org.truemark.diagnosis.answer.*;
import org.truemark.diagnosis.decompose.Lmdi;
import org.truemark.kernel.Estimate;
import org.truemark.testkit.world.*;
import org.truemark.testkit.worlds.*;
class CalibTest {
  @Test void calibrate() {
    Map<String, int[]> cover = new TreeMap<>(); Map<String, double[]> width = new TreeMap<>();
    int n = Integer.getInteger("worlds", 40); long from = Long.getLong("from", 1);
    int[] fail = {0}; double t0 = System.nanoTime();
    int[] label = {0, 0, 0}; Map<String,Integer> verdicts = new TreeMap<>();
    for (long seed = from; seed < from + n; seed++) {
      Organization o = Worlds.drawnFromThePrior(seed);
      Diagnosis d;
      try { d = Diagnosed.briefly(o); } catch (RuntimeException e) { System.out.println("FAIL " + seed + " " + e); fail[0]++; continue; }
      verdicts.merge(d.bindingConstraint().verdict().toString(), 1, Integer::sum);
      Truth truth = o.truth();
      List<Seller> sellers = truth.sellers().stream().filter(s -> d.decomposition().stream().anyMatch(r -> r.person().value().equals(s.fullName()))).toList();
      if (sellers.size() < 3 || d.modelSpread().isEmpty()) { verdicts.merge("(none)", 1, Integer::sum); continue; }
      // recenter
      int k = sellers.size();
      double[] X = new double[k], eff = new double[k], ter = new double[k], foc = new double[k], ski = new double[k], ramp = new double[k];
      double sumX = 0;
      for (int i = 0; i < k; i++) { var f = truth.expected().of(sellers.get(i).id()).factors(); X[i] = f.time(); eff[i] = f.effort(); ter[i] = f.territory(); foc[i] = f.focus(); ski[i] = f.skill(); ramp[i] = f.ramp().fill() * f.ramp().learned(); sumX += X[i]; }
      double me = 0, mr = 0; for (int i = 0; i < k; i++) { me += X[i] * eff[i] / sumX; mr += X[i] * eff[i] * ter[i] / sumX; }
      double mf = 0, mfs = 0; for (int i = 0; i < k; i++) { double w = X[i] * eff[i] * ter[i] / sumX / mr; mf += w * foc[i]; mfs += w * foc[i] * ski[i]; }
      double ref = truth.expected().reference() * mr * mfs;
      boolean rampKnown = d.modelSpread().containsKey("ramp");
      Map<String, double[]> parts = new LinkedHashMap<>();
      double[] total = new double[k]; double err = 0, wid = 0; int cnt = 0;
      for (int i = 0; i < k; i++) {
        double[] p = Lmdi.parts(ref, X[i], eff[i] / me, ter[i] * me / mr, foc[i] / mf, ski[i] * mf / mfs, ramp[i]);
        double seatTrue; Estimate seatEst; PersonRowOf row = new PersonRowOf(Diagnosed.row(d, sellers.get(i)));
        seatTrue = p[0] + p[5]; seatEst = seat(row); if (rampKnown && Math.abs(X[i] - 1) > .02) tally(cover, width, "seat", seatEst, seatTrue); if (seed <= from + 5 && Math.abs(X[i] - 1) > .02) System.out.printf("   seat %s X %.2f ramp %.2f est %.4g [%.4g %.4g] true %.4g%n", sellers.get(i).fullName(), X[i], ramp[i], seatEst.value(), seatEst.low(), seatEst.high(), seatTrue);
        if (d.modelSpread().containsKey("volume")) add(parts, "volume", k, i, p[1] + p[2]); else { add(parts, "effort", k, i, p[1] + (d.modelSpread().containsKey("capacity") ? 0 : p[2])); if (d.modelSpread().containsKey("capacity")) add(parts, "capacity", k, i, p[2]); }
        add(parts, "focus", k, i, p[3]); add(parts, "skill", k, i, p[4]);
        double luck = row.total() + ref0(d, row) ; 
        total[i] = row.total();
        double explained = p[0]+p[1]+p[2]+p[3]+p[4]+p[5];
        // actual = total + E_ref(est); luck true = actual - E_i
        if (Math.abs(X[i]-1) < .01) for (String name : parts.keySet()) { Estimate e = row.factor(name); if (e != null) tally(cover, width, name + " full", e, parts.get(name)[i]); }
        for (String name : parts.keySet()) { Estimate e = row.factor(name); if (e != null) { tally(cover, width, name, e, parts.get(name)[i]); } }
        var rate = row.row().winRate();
        if (rate != null) { double e1 = rate.shrunk().value() - truth.winRates().get(sellers.get(i).id()); err += e1; wid += rate.shrunk().high() - rate.shrunk().low(); cnt++; }
        if (rate != null) tally(cover, width, "rate", rate.shrunk(), truth.winRates().get(sellers.get(i).id()));
        if (row.row().label() == Diagnosis.Label.ABOVE || row.row().label() == Diagnosis.Label.BELOW) { label[0]++; double tr = truth.winRates().get(sellers.get(i).id()); double avg = sellers.stream().mapToDouble(s -> truth.winRates().get(s.id())).average().orElse(0); if ((tr > avg) == (row.row().label() == Diagnosis.Label.ABOVE)) label[1]++; }
        label[2]++;
      }
      System.out.printf("world %d people %d deals %d mean rate err %.4f mean width %.4f ref %.4g true %.4g won-true E %.4g act %.4g verdict %s%n", seed, k, d.population().deals(), err / cnt, wid / cnt, 0.0, ref, truth.expected().revenue(), d.team().value() == null ? 0 : d.team().value().total(), d.bindingConstraint().verdict());
    }
    System.out.printf("%d worlds, %d failed, %.2f s each%n", n, fail[0], (System.nanoTime() - t0) / 1e9 / n);
    cover.forEach((name, c) -> System.out.printf("%-10s inside %.3f  low %.3f high %.3f n %d  mean width %.4g mean bias/width %.3f%n", name, (double) c[0] / c[3], (double) c[1] / c[3], (double) c[2] / c[3], c[3], width.get(name)[0] / c[3], width.get(name)[1] / c[3]));
    System.out.println("labels " + Arrays.toString(label) + " verdicts " + verdicts);
  }
  record PersonRowOf(Diagnosis.PersonRow row) { double total() { return row.total() == null ? 0 : row.total(); } Estimate factor(String n) { return row.factors().get(n); } }
  static Estimate seat(PersonRowOf r) { Estimate t = r.factor("time"), q = r.factor("ramp"); return q == null ? t : Estimate.of(t.value() + q.value(), t.low() + q.low(), t.high() + q.high(), 1); }
  static double ref0(Diagnosis d, PersonRowOf r) { return 0; }
  static void add(Map<String, double[]> parts, String name, int k, int i, double v) { parts.computeIfAbsent(name, x -> new double[k])[i] = v; }
  static void tally(Map<String, int[]> cover, Map<String, double[]> width, String name, Estimate e, double truth) {
    int[] c = cover.computeIfAbsent(name, x -> new int[4]); c[3]++; double tol = name.equals("rate") ? 0 : 500; if (truth < e.low() - tol) c[1]++; else if (truth > e.high() + tol) c[2]++; else c[0]++;
    double[] w = width.computeIfAbsent(name, x -> new double[2]); w[0] += e.high() - e.low(); w[1] += (e.value() - truth) / Math.max(1e-9, e.high() - e.low());
  }
}
