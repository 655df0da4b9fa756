package org.truemark.kernel;

/// Who or what a fact speaks of. The value is the key that the source system gave, or, where the
/// source gave none, the text that stands for it. Never blank.
public sealed interface Id {
  /// The key itself.
  String value();

  /// A person: rep, manager or anybody else of the organization.
  record Person(String value) implements Id {
    public Person {
      requireText(value);
    }
  }

  /// A team, office or unit.
  record Team(String value) implements Id {
    public Team {
      requireText(value);
    }
  }

  /// A sales territory.
  record Territory(String value) implements Id {
    public Territory {
      requireText(value);
    }
  }

  /// A customer or prospect.
  record Account(String value) implements Id {
    public Account {
      requireText(value);
    }
  }

  /// Something that is sold.
  record Product(String value) implements Id {
    public Product {
      requireText(value);
    }
  }

  /// An opportunity.
  record Opportunity(String value) implements Id {
    public Opportunity {
      requireText(value);
    }
  }

  private static void requireText(String value) {
    if (value.isBlank()) {
      throw new IllegalArgumentException("an id has at least one character");
    }
  }
}
