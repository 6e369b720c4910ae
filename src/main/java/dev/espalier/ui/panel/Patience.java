package dev.espalier.ui.panel;

import java.time.Duration;

/// How long the panel looks for changes before it shows what it has.
///
/// @param tried after that no more changes are tried
/// @param counted after that no more side effects are counted
record Patience(Duration tried, Duration counted) {
    /// What nobody notices waiting for.
    static final Patience USUAL = new Patience(Duration.ofMillis(200), Duration.ofMillis(300));

    /// For going on while the first results are on show.
    static final Patience LONG = new Patience(Duration.ofSeconds(4), Duration.ofSeconds(6));

    /// For somebody who wants to know it all.
    static final Patience ENDLESS = new Patience(Duration.ofMinutes(2), Duration.ofMinutes(5));

    boolean isShorterThan(Patience other) {
        return counted.compareTo(other.counted) < 0;
    }
}
