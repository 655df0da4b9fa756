package org.truemark.testkit.data;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/// The folder of data sets that are not part of the repository, named by the system property
/// `truemark.data`. Tests that need it carry the tag {@link #TAG}.
public final class ExternalData {
  /// The tag of tests that need an external data set.
  public static final String TAG = "external-data";

  private static final String PROPERTY = "truemark.data";

  private ExternalData() {}

  /// The folder of a data set; without it the running test is skipped, and says so.
  ///
  /// @param dataset name of its folder, such as `crm-maven`
  /// @throws org.opentest4j.TestAbortedException if the folder is not there
  public static Path require(String dataset) {
    String place = System.getProperty(PROPERTY, "data");
    Path folder = Path.of(place, dataset).toAbsolutePath().normalize();
    Assumptions.assumeTrue(
        Files.isDirectory(folder),
        () ->
            "skipped: data set %s not found at %s; see docs/reference/data.md"
                .formatted(dataset, folder));
    return folder;
  }
}
