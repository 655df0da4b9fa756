package org.truemark.diagnosis;

import org.truemark.diagnosis.request.*;

public class Peek {
  public static DiagnosisRequest crm() {
    return CrmMavenTest.request();
  }

  public static DiagnosisRequest world() {
    return WorldsTest.request(0, 77);
  }
}
