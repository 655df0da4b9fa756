package org.truemark.diagnosis;

public class Peek {
  public static org.truemark.diagnosis.request.DiagnosisRequest crm() {
    return CrmMavenTest.request();
  }
}
