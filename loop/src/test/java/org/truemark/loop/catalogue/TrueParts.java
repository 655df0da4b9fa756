package org.truemark.loop.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.truemark.diagnosis.decompose.Lmdi;
import org.truemark.testkit.world.Expected.Factors;
import org.truemark.testkit.world.Organization;
import org.truemark.testkit.world.Seller;

/// The true parts of everybody's difference from the average seat, as a perfect analysis would
/// split them: the factors of the law against the mean of the people that are there, weighted with
/// what they begin, and not against a person without effects.
final class TrueParts {
  private final Organization organization;
  private final List<Seller> sellers;
  private double weeks;
  private double effort;
  private double begun;
  private double focus;
  private double value;

  TrueParts(Organization organization, List<Seller> sellers) {
    this.organization = organization;
    this.sellers = sellers;
    for (Seller seller : sellers) {
      Factors own = factors(seller);
      weeks += own.time();
      effort += own.time() * own.effort();
      begun += own.time() * own.effort() * own.territory();
    }
    for (Seller seller : sellers) {
      Factors own = factors(seller);
      double weight = own.time() * own.effort() * own.territory() / begun;
      focus += weight * own.focus();
      value += weight * own.focus() * own.skill();
    }
  }

  private Factors factors(Seller seller) {
    return organization.truth().expected().of(seller.id()).factors();
  }

  /// Expected revenue of the average seat.
  double reference() {
    return organization.truth().expected().reference() * begun / weeks * value;
  }

  /// A seller's parts in money; `seat` is time and ramp together, without the own pace.
  Map<String, Double> of(Seller seller) {
    Factors own = factors(seller);
    double meanEffort = effort / weeks;
    double[] parts =
        Lmdi.parts(
            reference(),
            own.time() * own.ramp().fill() * own.ramp().learned(),
            own.effort() / meanEffort,
            own.territory() * meanEffort / (begun / weeks),
            own.focus() / focus,
            own.skill() * focus / value);
    var named = new LinkedHashMap<String, Double>();
    String[] names = {"seat", "effort", "capacity", "focus", "skill"};
    for (int i = 0; i < names.length; i++) {
      named.put(names[i], parts[i]);
    }
    return named;
  }

  List<Seller> sellers() {
    return sellers;
  }
}
