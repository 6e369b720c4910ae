package dev.espalier.export;

import dev.espalier.design.Design;
import dev.espalier.design.Swatch;
import dev.espalier.design.View;
import dev.espalier.export.Block.Bullet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// What people wrote on the design: notes, owners, and what colours mean.
final class NoteChapter {
    private static final int MOST = 1_000;

    private final Design design;
    private final Omissions left;

    NoteChapter(Design design, Omissions left) {
        this.design = design;
        this.left = left;
    }

    Chapter make() {
        var blocks = new ArrayList<Block>();
        var view = design.view();
        if (!view.notes().isEmpty()) {
            blocks.add(new Block.Heading(2, Words.text("notes.notes")));
            blocks.add(new Block.Bullets(left.first(view.notes(), MOST, "omitted.notes").stream()
                    .map(this::note)
                    .toList()));
        }
        if (!view.flags().isEmpty()) {
            blocks.add(new Block.Heading(2, Words.text("notes.owners")));
            blocks.add(new Block.Table(
                    List.of(Words.text("notes.place"), Words.text("notes.owner"), Words.text("notes.colour")),
                    left.first(view.flags(), MOST, "omitted.owners").stream()
                            .map(this::owner)
                            .toList()));
        }
        var legend = Arrays.stream(Swatch.values())
                .filter(colour -> !view.meaning(colour).isEmpty())
                .map(colour -> List.of(name(colour), view.meaning(colour)))
                .toList();
        if (!legend.isEmpty()) {
            blocks.add(new Block.Heading(2, Words.text("notes.legend")));
            blocks.add(new Block.Table(List.of(Words.text("notes.colour"), Words.text("notes.meaning")), legend));
        }
        if (blocks.isEmpty()) {
            blocks.add(new Block.Paragraph(Words.text("notes.none")));
        }
        return new Chapter(Words.text("notes.title"), blocks);
    }

    private Bullet note(View.Note note) {
        var lines = note.text().strip().lines().toList();
        var first = lines.isEmpty() ? "" : lines.getFirst();
        return new Bullet(
                note.node()
                        .map(node -> Words.text("notes.at", design.nameOf(node), first))
                        .orElse(first),
                lines.stream()
                        .skip(1)
                        .filter(line -> !line.isBlank())
                        .map(line -> new Bullet(line, List.of()))
                        .toList());
    }

    private List<String> owner(View.Flag flag) {
        return List.of(
                design.nameOf(flag.node()),
                flag.owner(),
                flag.colour().map(NoteChapter::name).orElse(""));
    }

    private static String name(Swatch colour) {
        return Words.text("notes.swatch", colour.letter(), colour.name().toLowerCase(Locale.ROOT));
    }
}
