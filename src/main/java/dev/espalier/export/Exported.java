package dev.espalier.export;

import java.util.List;

/// A design in another format.
///
/// @param files what to write, none twice at one path
/// @param remarks what the format cannot carry or a reader has to know, one sentence each, for people
public record Exported(List<TextFile> files, List<String> remarks) {
    public Exported {
        files = List.copyOf(files);
        remarks = List.copyOf(remarks);
    }

    /// One file of it.
    ///
    /// @param path relative, with `/` between folders and never `..`
    /// @param text the content, to be written as UTF-8, with a line end at its end
    public record TextFile(String path, String text) {}
}
