package dev.espalier.diagram;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/// What is drawn onto the structure and can be left out. Leaving it out moves nothing, except that people who are not
/// drawn take no room.
public enum Overlay {
    /// The chips of policies.
    POLICIES,
    /// People by name and their numbers.
    PEOPLE,
    NOTES,
    /// Owners, colours and their legend.
    OWNERS,
    /// Who may take on which role.
    TRUST;

    /// What is drawn when nobody has chosen: all but trust.
    public static final Set<Overlay> USUAL = Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(TRUST)));
}
