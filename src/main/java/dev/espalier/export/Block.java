package dev.espalier.export;

import java.util.List;

/// A part of a report, before it is Markdown or HTML. All texts are plain: how they are made harmless is for the
/// format to know.
sealed interface Block {
    /// A heading.
    ///
    /// @param level 1 for chapters
    record Heading(int level, String text) implements Block {}

    /// A paragraph.
    record Paragraph(String text) implements Block {}

    /// A list.
    record Bullets(List<Bullet> items) implements Block {
        public Bullets {
            items = List.copyOf(items);
        }

        static Bullets of(List<String> texts) {
            return new Bullets(
                    texts.stream().map(text -> new Bullet(text, List.of())).toList());
        }
    }

    /// A point of a list, with points of its own.
    record Bullet(String text, List<Bullet> items) {
        public Bullet {
            items = List.copyOf(items);
        }
    }

    /// A table; every row has as many cells as the head.
    record Table(List<String> head, List<List<String>> rows) implements Block {
        public Table {
            head = List.copyOf(head);
            rows = List.copyOf(rows);
        }
    }

    /// What can be opened and closed.
    record Folded(String summary, List<Block> blocks) implements Block {
        public Folded {
            blocks = List.copyOf(blocks);
        }
    }

    /// Where the picture of the organization goes, in formats that can carry one.
    record Picture() implements Block {}
}
