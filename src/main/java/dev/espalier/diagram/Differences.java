package dev.espalier.diagram;

import dev.espalier.design.NodeId;
import java.util.List;
import java.util.Map;

/// What is other than in an earlier design, to be marked where it stands now.
///
/// @param gone names of what is no longer there, by the nearest of what held it that is still there
public record Differences(Map<NodeId, Sign> signs, Map<NodeId, List<String>> gone) {
    public static final Differences NOTHING = new Differences(Map.of(), Map.of());

    public Differences {
        signs = Map.copyOf(signs);
        gone = Map.copyOf(gone);
    }

    /// How something differs; what says more comes first.
    public enum Sign {
        ADDED("+"),
        MOVED("→"),
        CHANGED("~");

        private final String letter;

        Sign(String letter) {
            this.letter = letter;
        }

        /// What is written into the tag.
        String letter() {
            return letter;
        }
    }
}
