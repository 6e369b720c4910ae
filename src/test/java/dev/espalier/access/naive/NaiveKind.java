package dev.espalier.access.naive;

/// The kinds of documents as far as they are judged differently (rules R44, R50).
enum NaiveKind {
    IDENTITY,
    BOUNDARY,
    SESSION,
    SCP,
    RCP,
    RESOURCE,
    TRUST;

    boolean hasPrincipals() {
        return this == RCP || this == RESOURCE || this == TRUST;
    }

    boolean completesArns() {
        return this == IDENTITY || this == BOUNDARY || this == SCP;
    }
}
