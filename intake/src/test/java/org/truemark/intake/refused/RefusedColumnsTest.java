package org.truemark.intake.refused;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefusedColumnsTest {
  private static final RefusedColumns REFUSED = RefusedColumns.builtIn();

  @ParameterizedTest
  @CsvSource({
    "race_description,ETHNICITY",
    "gender_id,GENDER",
    "disability_status_description,DISABILITY",
    "veteran_status_message,MILITARY",
    "custom_what_is_your_preferred_pronoun_,PRONOUNS",
    "ethnicity_code,ETHNICITY",
    "religion,RELIGION",
    "blood_type,HEALTH",
    "political_affiliation,POLITICAL_AFFILIATION",
    "marital_status,MARITAL_STATUS",
    "citizenship_status,CITIZENSHIP",
    "hispanic_or_latino,ETHNICITY",
    "medical_exam_notes,HEALTH",
    "expected_due_date,PREGNANCY_OR_CHILD",
    "number_of_previous_maternity_leaves,PREGNANCY_OR_CHILD",
    "bt_stripe_ssn_last_4_c,GOVERNMENT_ID",
    "bt_stripe_gender_c,GENDER",
    "Gender__c,GENDER",
    "MaritalStatus,MARITAL_STATUS",
    "Over18,AGE",
    "Birthdate,BIRTH_DATE",
    "DOB,BIRTH_DATE",
    "DateOfBirth,BIRTH_DATE",
    "Home Phone,PRIVATE_PHONE",
    "HomeAddress,HOME_ADDRESS",
    "IBAN,BANK_ACCOUNT",
    "Trade union,UNION",
    "union_membership_requirement,UNION",
    "Sexual Orientation,SEXUAL_ORIENTATION",
    "Criminal record,CRIMINAL_RECORD",
    "Passport No.,GOVERNMENT_ID",
    "Visa sponsorship required,CITIZENSHIP",
    "Geschlecht,GENDER",
    "Familienstand,MARITAL_STATUS",
    "Staatsangehörigkeit,CITIZENSHIP",
    "Schwerbehinderung,DISABILITY",
    "Konfession,RELIGION",
    "Gewerkschaftsmitglied,UNION",
    "Geburtsdatum,BIRTH_DATE",
    "Fecha de nacimiento,BIRTH_DATE",
    "Género,GENDER",
    "Estado civil,MARITAL_STATUS",
    "Nacionalidad,CITIZENSHIP",
    "Date de naissance,BIRTH_DATE",
    "Situation familiale,MARITAL_STATUS",
    "Numéro de sécurité sociale,GOVERNMENT_ID",
    "Data di nascita,BIRTH_DATE",
    "Stato civile,MARITAL_STATUS",
    "Data de nascimento,BIRTH_DATE",
    "Raça,ETHNICITY",
    "Geboortedatum,BIRTH_DATE",
    "Burgerlijke staat,MARITAL_STATUS",
    "Geslacht,GENDER",
    "Burgerservicenummer,GOVERNMENT_ID",
    "SSNLast4,GOVERNMENT_ID"
  })
  void personalDataIsRefusedInEveryTable(String header, Category category) {
    assertThat(REFUSED.judge(header, Subject.BUSINESS))
        .hasValueSatisfying(refusal -> assertThat(refusal.category()).isEqualTo(category));
  }

  @ParameterizedTest
  @CsvSource({
    "Age,AGE",
    "Alter,AGE",
    "address,HOME_ADDRESS",
    "city,HOME_ADDRESS",
    "postal_code,HOME_ADDRESS",
    "photo_path,PHOTO",
    "small_photo_url,PHOTO",
    "Straße,HOME_ADDRESS",
    "Tax ID,GOVERNMENT_ID"
  })
  void businessWordsAreRefusedOfPersonsOnly(String header, Category category) {
    assertThat(REFUSED.judge(header, Subject.BUSINESS)).isEmpty();
    assertThat(REFUSED.judge(header, Subject.PERSON))
        .hasValueSatisfying(refusal -> assertThat(refusal.category()).isEqualTo(category));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Stage",
        "Page",
        "Average",
        "Manager",
        "Package",
        "Language",
        "Image",
        "Account Age",
        "Deal Age",
        "Opportunity age (days)",
        "Stage age",
        "Race to close",
        "Status",
        "Title",
        "Disposition",
        "Days in stage",
        "Coverage",
        "Percentage",
        "Message",
        "Storage",
        "Usage",
        "Position",
        "Region",
        "Country",
        "Sector",
        "Segment",
        "IsChild",
        "Parent Account",
        "disabled",
        "email_address",
        "Account health score",
        "Essex office",
        "Due Date",
        "Adoption date",
        "Scorecard",
        "Native currency",
        "Union Square office",
        "Full name",
        "EmployeeNumber",
        "Hire Date",
        "Termination reason",
        "leave_start_date",
        "leave_end_date",
        "Embargo",
        "Engagement",
        "Sort Order",
        "Generation",
        "Terrace",
        "Herkunft",
        "Engagement score",
        "Phase",
        "Betrag",
        "Política de precios"
      })
  void ordinaryColumnsAreKept(String header) {
    assertThat(REFUSED.judge(header, Subject.PERSON)).isEmpty();
    assertThat(REFUSED.judge(header, Subject.BUSINESS)).isEmpty();
  }

  @Test
  void aMappingMayRefuseMore() {
    RefusedColumns more = REFUSED.with(List.of("shoe size", "hobb*"));
    assertThat(more.judge("Shoe_Size__c", Subject.BUSINESS))
        .contains(new Refusal(Category.MAPPING, "shoe size"));
    assertThat(more.judge("Hobbies", Subject.BUSINESS)).isPresent();
    assertThat(REFUSED.judge("Hobbies", Subject.BUSINESS)).isEmpty();
  }

  @Test
  void tablesWithHarmlessHeadersAreRefusedByName() {
    assertThat(REFUSED.judgeTable("workday_military_service_data.csv")).isPresent();
    assertThat(REFUSED.judgeTable("eeoc.csv")).isPresent();
    assertThat(REFUSED.judgeTable("deals.csv")).isEmpty();
    assertThat(REFUSED.judgeTable("job_family_data")).isEmpty();
  }

  @Test
  void aTableAboutPersonsIsRecognised() {
    assertThat(REFUSED.subjectOf(List.of("employee_id", "hire_date", "photo_path")))
        .isEqualTo(Subject.PERSON);
    assertThat(REFUSED.subjectOf(List.of("order_id", "employee_id", "ship_city")))
        .isEqualTo(Subject.BUSINESS);
  }

  @Test
  @Tag("external-data")
  void noColumnOfADealTableOfTheVendorsIsRefused() throws IOException {
    Set<String> refused = new TreeSet<>();
    Path folder = Path.of(System.getProperty("truemark.data"), "vendor-fixtures");
    Assumptions.assumeTrue(Files.isDirectory(folder), "the vendor fixtures are not here");
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(RefusedColumnsTest::isDealTable).toList()) {
        for (String header : headers(file)) {
          REFUSED
              .judge(header, Subject.BUSINESS)
              .ifPresent(why -> refused.add(file.getFileName() + ":" + header + " " + why));
        }
      }
    }
    assertThat(refused).isEmpty();
  }

  private static boolean isDealTable(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    boolean deals = name.contains("deal") || name.contains("opportunit") || name.contains("task");
    return deals && name.endsWith(".csv");
  }

  private static List<String> headers(Path file) throws IOException {
    try (Stream<String> lines = Files.lines(file)) {
      return List.of(lines.findFirst().orElse("").split("[,;]", -1));
    }
  }
}
