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
    /// @param x left edge, in canvas units from the root's lower middle
    /// @param y upper edge, in canvas units from the root's top
    public record Note(String text, double x, double y, UnknownFields unknown) {}

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

    public View withFolded(List<OuId> changed) {
        return new View(reading, flow, changed, opened, notes, bookmarks, unknown);
    }

    public View withOpened(List<AccountId> changed) {
        return new View(reading, flow, folded, changed, notes, bookmarks, unknown);
    }
}
