package org.truemark.quality.planted.impure.diagnosis;

import java.net.URI;

class AsksTheNet {
  String host(URI address) {
    return address.getHost();
  }
}
