package org.truemark.intake.refused;

import java.util.Locale;

/// What a refused column is about.
public enum Category {
  ETHNICITY(true, "ethnicity or race"),
  RELIGION(true, "religion"),
  POLITICAL_AFFILIATION(true, "political affiliation"),
  UNION(true, "union membership"),
  HEALTH(true, "health"),
  DISABILITY(true, "disability"),
  PREGNANCY_OR_CHILD(true, "pregnancy or children"),
  SEXUAL_ORIENTATION(true, "sexual orientation"),
  MILITARY(true, "veteran or military status"),
  CITIZENSHIP(true, "citizenship or immigration"),
  MARITAL_STATUS(true, "marital status"),
  CRIMINAL_RECORD(true, "criminal record"),
  GOVERNMENT_ID(true, "government id"),
  BANK_ACCOUNT(true, "bank account"),
  GENDER(false, "gender"),
  PRONOUNS(false, "pronouns"),
  BIRTH_DATE(false, "birth date"),
  AGE(false, "age"),
  HOME_ADDRESS(false, "home address"),
  PRIVATE_PHONE(false, "private phone"),
  PHOTO(false, "photo"),
  /// Named by a mapping, not by the built-in list.
  MAPPING(false, "named by the mapping");

  private final boolean special;
  private final String title;

  Category(boolean special, String title) {
    this.special = special;
    this.title = title;
  }

  /// True for data that must not be kept; false for data that nothing needs.
  public boolean special() {
    return special;
  }

  /// How the category is named to a reader.
  public String title() {
    return title;
  }

  /// The name in the data file.
  String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
