package dev.espalier.design;

import java.util.Comparator;
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
/// @param bookmarks places to come back to, at most one for each number
public record View(
        Reading reading,
        Flow flow,
        List<OuId> folded,
        List<AccountId> opened,
        List<Note> notes,
        List<Bookmark> bookmarks,
        UnknownFields unknown) {
    public static final View DEFAULT =
            new View(Reading.TREE, Flow.TOP_DOWN, List.of(), List.of(), List.of(), List.of(), UnknownFields.NONE);

    public View {
        folded = List.copyOf(folded);
        opened = List.copyOf(opened);
        notes = List.copyOf(notes);
        bookmarks = List.copyOf(bookmarks);
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
        return new View(reading, flow, folded, opened, notes, changed, unknown);
    }

    public View withReading(Reading changed) {
        return new View(changed, flow, folded, opened, notes, bookmarks, unknown);
    }

    public View withFlow(Flow changed) {
        return new View(reading, changed, folded, opened, notes, bookmarks, unknown);
    }

    /// The same with what somebody has written in another one, which is no way of looking: the notes.
    public View withWritten(View other) {
        return withNotes(other.notes);
    }

    public View withNotes(List<Note> changed) {
        return new View(reading, flow, folded, opened, changed, bookmarks, unknown);
    }

    public View withFolded(List<OuId> changed) {
        return new View(reading, flow, changed, opened, notes, bookmarks, unknown);
    }

    public View withOpened(List<AccountId> changed) {
        return new View(reading, flow, folded, changed, notes, bookmarks, unknown);
    }
}
