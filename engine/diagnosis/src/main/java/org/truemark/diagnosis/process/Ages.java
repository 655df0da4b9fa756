package org.truemark.diagnosis.process;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Weeks of age in bands within which a rate is taken as constant: as fine as enough deals ended in
/// each.
final class Ages {
  private final int[] band;
  private final int bands;

  private Ages(int[] band, int bands) {
    this.band = band;
    this.bands = bands;
  }

  /// @param ended how many ended in each week of age
  /// @param most bands
  /// @param least ends in each band
  static Ages of(long[] ended, int most, int least) {
    long all = Arrays.stream(ended).sum();
    long each = Math.max(least, (all + most - 1) / most);
    List<Integer> starts = new ArrayList<>(List.of(0));
    long inBand = 0;
    long left = all;
    for (int week = 0; week < ended.length; week++) {
      inBand += ended[week];
      left -= ended[week];
      if (inBand >= each && left >= each) {
        starts.add(week + 1);
        inBand = 0;
      }
    }
    int[] band = new int[Math.max(1, ended.length)];
    for (int start : starts) {
      for (int week = start; start > 0 && week < band.length; week++) {
        band[week]++;
      }
    }
    return new Ages(band, starts.size());
  }

  int bands() {
    return bands;
  }

  /// The band of a week of age; ages beyond the last are in the last.
  int band(int week) {
    return band[Math.clamp(week, 0, band.length - 1)];
  }
}
