package dev.espalier.diagram;

import dev.espalier.design.NodeId;
import java.util.Map;

/// What is other than in an earlier design, to be marked where it stands now. What is gone has no place any more.
public record Differences(Map<NodeId, Sign> signs) {
    public static final Differences NOTHING = new Differences(Map.of());

    public Differences {
        signs = Map.copyOf(signs);
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
