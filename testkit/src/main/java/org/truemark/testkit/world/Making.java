package org.truemark.testkit.world;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Makes an organization of its design.
final class Making {
  private Making() {}

  static Organization organization(World world) {
    List<Seller> sellers = Staffing.sellers(world);
    var deals = new ArrayList<Deal>();
    for (int i = 0; i < sellers.size(); i++) {
      deals.addAll(new Selling(world, i, sellers.get(i)).deals());
    }
    deals.sort(Comparator.comparing(Deal::created));
    Truth truth = Truth.of(world, sellers, deals);
    return new Organization(new Recording(world, truth, deals).rows(), truth);
  }
}
