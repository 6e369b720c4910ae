package dev.espalier.diagram;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/// What is drawn onto the structure and can be left out. Leaving it out moves nothing, except that people and
/// chips that are not drawn take no room.
public enum Overlay {
    /// The chips of policies.
    POLICIES,
    /// People by name and their numbers.
    PEOPLE,
    NOTES,
    /// Owners, colours and their legend.
    OWNERS,
    /// Who may take on which role.
    TRUST,
    /// Triangles where something is wrong or odd.
    FINDINGS;

    /// What is drawn when nobody has chosen: all but trust.
    public static final Set<Overlay> USUAL = Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(TRUST)));
}
