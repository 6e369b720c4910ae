package dev.espalier.design;

import java.util.List;
import java.util.Optional;

/// One step of a lesson: what is said, and what is seen meanwhile.
///
/// @param caption with a little of Markdown, like a note
/// @param sight how the design is looked at
/// @param layers names of what is drawn onto the structure; empty: whatever the window draws
/// @param question what is asked
/// @param packed the text of the design as it is in this step, packed like that of a [Checkpoint]; empty: the design of
///               the file as it stands
public record LessonStep(
        String caption,
        Sight sight,
        Optional<List<String>> layers,
        Optional<PinnedQuestion> question,
        Optional<String> packed,
        UnknownFields unknown) {
    public LessonStep {
        layers = layers.map(List::copyOf);
    }

    /// How a design is looked at.
    ///
    /// @param folded ids of units whose contents are hidden, in the order they stand in the file
    /// @param opened accounts whose people are shown by name
    /// @param area what is to be seen at least; empty: the whole drawing
    public record Sight(Reading reading, Flow flow, List<OuId> folded, List<AccountId> opened, Optional<Area> area) {
        public Sight {
            folded = List.copyOf(folded);
            opened = List.copyOf(opened);
        }

        /// A design that is looked at like this.
        public Design of(Design state) {
            return state.withView(state.view()
                    .withReading(reading)
                    .withFlow(flow)
                    .withFolded(folded)
                    .withOpened(opened));
        }
    }

    /// A part of the drawing, in canvas units.
    ///
    /// @param x left edge, from the root's middle
    /// @param y upper edge, from the root's top
    public record Area(double x, double y, double width, double height, UnknownFields unknown) {}

    public LessonStep withCaption(String changed) {
        return new LessonStep(changed, sight, layers, question, packed, unknown);
    }

    public LessonStep withPacked(Optional<String> changed) {
        return new LessonStep(caption, sight, layers, question, changed, unknown);
    }

    public LessonStep withUnknown(UnknownFields changed) {
        return new LessonStep(caption, sight, layers, question, packed, changed);
    }
}
