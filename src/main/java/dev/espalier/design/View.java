package dev.espalier.design;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// How a design is looked at. It never changes an answer.
///
/// @param reading how the drawing is laid out
/// @param flow which way it grows when it is laid out as a tree
/// @param folded ids of units whose contents are hidden, in the order they stand in the file
/// @param opened accounts whose people are shown by name
/// @param notes sticky texts on the canvas
/// @param flags who owns what, and in which colour it is drawn; at most one for each node
/// @param legend what the colours mean; at most one for each colour
/// @param bookmarks places to come back to, at most one for each number
/// @param pinned questions to come back to
/// @param checkpoints earlier states of the design, in the order in which they were kept
/// @param lesson steps of a talk about the design
public record View(
        Reading reading,
        Flow flow,
        List<OuId> folded,
        List<AccountId> opened,
        List<Note> notes,
        List<Flag> flags,
        List<Meaning> legend,
        List<Bookmark> bookmarks,
        List<PinnedQuestion> pinned,
        List<Checkpoint> checkpoints,
        List<LessonStep> lesson,
        UnknownFields unknown) {
    public static final View DEFAULT = new View(
            Reading.TREE,
            Flow.TOP_DOWN,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            UnknownFields.NONE);

    public View {
        folded = List.copyOf(folded);
        opened = List.copyOf(opened);
        notes = List.copyOf(notes);
        flags = List.copyOf(flags);
        legend = List.copyOf(legend);
        bookmarks = List.copyOf(bookmarks);
        pinned = List.copyOf(pinned);
        checkpoints = List.copyOf(checkpoints);
        lesson = List.copyOf(lesson);
    }

    /// A sticky text.
    ///
    /// @param text with a little of Markdown
    /// @param node the root, unit or account it is stuck to: then it lies beside it
    /// @param x left edge when it is stuck to nothing, in canvas units from the root's lower middle
    /// @param y upper edge, in canvas units from the root's top
    public record Note(String text, Optional<NodeId> node, double x, double y, UnknownFields unknown) {
        private static final int LONGEST_TITLE = 40;

        /// Stuck to nothing.
        public Note(String text, double x, double y, UnknownFields unknown) {
            this(text, Optional.empty(), x, y, unknown);
        }

        /// The beginning of its first line.
        public String title() {
            var line = text.strip().lines().findFirst().orElse("");
            return line.length() <= LONGEST_TITLE ? line : line.substring(0, LONGEST_TITLE) + "…";
        }

        public Note withText(String changed) {
            return new Note(changed, node, x, y, unknown);
        }

        public Note withNode(Optional<NodeId> changed) {
            return new Note(text, changed, x, y, unknown);
        }

        /// Put there and stuck to nothing.
        public Note withPlace(double newX, double newY) {
            return new Note(text, Optional.empty(), newX, newY, unknown);
        }
    }

    /// Whose a node is, and in which colour its author wants to see it. It grants nothing.
    ///
    /// @param node the root, a unit or an account
    /// @param owner empty when nobody has said
    public record Flag(NodeId node, String owner, Optional<Swatch> colour, UnknownFields unknown) {
        public Flag withOwner(String changed) {
            return new Flag(node, changed, colour, unknown);
        }

        public Flag withColour(Optional<Swatch> changed) {
            return new Flag(node, owner, changed, unknown);
        }

        public Flag withNode(NodeId changed) {
            return new Flag(changed, owner, colour, unknown);
        }

        boolean isEmpty() {
            return owner.isEmpty() && colour.isEmpty() && unknown.equals(UnknownFields.NONE);
        }
    }

    /// What a colour means.
    public record Meaning(Swatch colour, String text, UnknownFields unknown) {}

    /// A place to come back to. It is kept when the node is gone, and works again when the node comes back.
    ///
    /// @param number from 1 to 9
    public record Bookmark(int number, NodeId node, UnknownFields unknown) {
        public static final int LAST = 9;

        public Bookmark {
            if (number < 1 || number > LAST) {
                throw new IllegalArgumentException("bookmarks are numbered from 1 to 9, not " + number);
            }
        }
    }

    /// What somebody says about a node; nothing when nobody has.
    public Flag flag(NodeId node) {
        return flags.stream()
                .filter(flag -> flag.node().equals(node))
                .findFirst()
                .orElseGet(() -> new Flag(node, "", Optional.empty(), UnknownFields.NONE));
    }

    /// The same with that said about its node, in the place of what was said before; nothing is left of what says
    /// nothing.
    public View withFlag(Flag said) {
        var isNew = flags.stream().noneMatch(flag -> flag.node().equals(said.node()));
        var changed = Stream.concat(
                        flags.stream().map(flag -> flag.node().equals(said.node()) ? said : flag),
                        isNew ? Stream.of(said) : Stream.empty())
                .filter(flag -> !flag.isEmpty())
                .toList();
        return withFlags(changed);
    }

    /// The same with that colour, or none, for all these nodes.
    public View withColour(Collection<NodeId> nodes, Optional<Swatch> colour) {
        var said = new LinkedHashMap<NodeId, Flag>();
        flags.forEach(flag -> said.put(flag.node(), flag));
        for (var node : nodes) {
            var before = said.getOrDefault(node, new Flag(node, "", Optional.empty(), UnknownFields.NONE));
            said.put(node, before.withColour(colour));
        }
        return withFlags(said.values().stream().filter(flag -> !flag.isEmpty()).toList());
    }

    public View withFlags(List<Flag> changed) {
        return new View(
                reading, flow, folded, opened, notes, changed, legend, bookmarks, pinned, checkpoints, lesson, unknown);
    }

    /// What a colour means; empty when nobody has said.
    public String meaning(Swatch colour) {
        return legend.stream()
                .filter(meaning -> meaning.colour() == colour)
                .map(Meaning::text)
                .findFirst()
                .orElse("");
    }

    /// The same with that meaning; the legend stays in the order of the colours.
    public View withMeaning(Swatch colour, String text) {
        var said = legend.stream()
                .filter(meaning -> meaning.colour() == colour)
                .findFirst()
                .map(before -> new Meaning(colour, text, before.unknown()))
                .orElseGet(() -> new Meaning(colour, text, UnknownFields.NONE));
        var changed = Stream.concat(
                        legend.stream().filter(meaning -> meaning.colour() != colour),
                        text.isEmpty() ? Stream.empty() : Stream.of(said))
                .sorted(Comparator.comparing(Meaning::colour))
                .toList();
        return new View(
                reading, flow, folded, opened, notes, flags, changed, bookmarks, pinned, checkpoints, lesson, unknown);
    }

    /// A note; empty when there is none at that place.
    public Optional<Note> note(NoteId id) {
        return id.place() >= 0 && id.place() < notes.size() ? Optional.of(notes.get(id.place())) : Optional.empty();
    }

    /// What the bookmark of that number leads to; empty when it is not set.
    public Optional<NodeId> bookmark(int number) {
        return bookmarks.stream()
                .filter(bookmark -> bookmark.number() == number)
                .map(Bookmark::node)
                .findFirst();
    }

    /// The same with that bookmark set, perhaps anew; bookmarks stay in the order of their numbers.
    public View withBookmark(int number, NodeId node) {
        var changed = Stream.concat(
                        bookmarks.stream().filter(bookmark -> bookmark.number() != number),
                        Stream.of(new Bookmark(number, node, UnknownFields.NONE)))
                .sorted(Comparator.comparingInt(Bookmark::number))
                .toList();
        return new View(
                reading, flow, folded, opened, notes, flags, legend, changed, pinned, checkpoints, lesson, unknown);
    }

    public View withPinned(List<PinnedQuestion> changed) {
        return new View(
                reading, flow, folded, opened, notes, flags, legend, bookmarks, changed, checkpoints, lesson, unknown);
    }

    public View withCheckpoints(List<Checkpoint> changed) {
        return new View(
                reading, flow, folded, opened, notes, flags, legend, bookmarks, pinned, changed, lesson, unknown);
    }

    public View withLesson(List<LessonStep> changed) {
        return new View(
                reading, flow, folded, opened, notes, flags, legend, bookmarks, pinned, checkpoints, changed, unknown);
    }

    /// The earlier state of that name; empty when there is none.
    public Optional<Checkpoint> checkpoint(String name) {
        return checkpoints.stream()
                .filter(checkpoint -> checkpoint.name().equals(name))
                .findFirst();
    }

    public View withReading(Reading changed) {
        return new View(
                changed, flow, folded, opened, notes, flags, legend, bookmarks, pinned, checkpoints, lesson, unknown);
    }

    public View withFlow(Flow changed) {
        return new View(
                reading,
                changed,
                folded,
                opened,
                notes,
                flags,
                legend,
                bookmarks,
                pinned,
                checkpoints,
                lesson,
                unknown);
    }

    /// The same with what somebody has written in another one, which is no way of looking: notes, owners,
    /// colours, the legend and the lesson.
    public View withWritten(View other) {
        return new View(
                reading,
                flow,
                folded,
                opened,
                other.notes,
                other.flags,
                other.legend,
                bookmarks,
                pinned,
                checkpoints,
                other.lesson,
                unknown);
    }

    public View withNotes(List<Note> changed) {
        return new View(
                reading, flow, folded, opened, changed, flags, legend, bookmarks, pinned, checkpoints, lesson, unknown);
    }

    public View withFolded(List<OuId> changed) {
        return new View(
                reading, flow, changed, opened, notes, flags, legend, bookmarks, pinned, checkpoints, lesson, unknown);
    }

    public View withOpened(List<AccountId> changed) {
        return new View(
                reading, flow, folded, changed, notes, flags, legend, bookmarks, pinned, checkpoints, lesson, unknown);
    }
}
