package dev.espalier.export;

import java.util.List;

/// A chapter of a report.
record Chapter(String title, List<Block> blocks) {
    Chapter {
        blocks = List.copyOf(blocks);
    }
}
