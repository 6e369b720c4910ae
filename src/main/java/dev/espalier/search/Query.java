package dev.espalier.search;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// What is looked for. All of it has to hold.
///
/// @param words each has to stand somewhere in what is written on or in the item; without case and accents
/// @param paths each names a unit or account above the item or the item itself, or several in a row, joined by `/`
/// @param abilities as typed; the item has to be able to do each; whoever searches texts leaves that to somebody who
/// can judge it
/// @param kinds what is looked for at all
public record Query(List<String> words, List<String> paths, List<String> abilities, Set<Kind> kinds) {
    private static final String PATH = "path:";
    private static final String CAN = "can:";
    /// Blanks part words, except between quotation marks.
    private static final Pattern WORD = Pattern.compile("(?:path:|can:)?\"[^\"]*\"?|\\S+", Pattern.CASE_INSENSITIVE);

    public Query {
        words = List.copyOf(words);
        paths = List.copyOf(paths);
        abilities = List.copyOf(abilities);
        kinds = Set.copyOf(kinds);
    }

    /// Reads what was typed: `path:people can:s3:GetObject hana`. No kinds means every kind.
    public static Query of(String typed, Set<Kind> kinds) {
        var words = new ArrayList<String>();
        var paths = new ArrayList<String>();
        var abilities = new ArrayList<String>();
        var found = WORD.matcher(typed);
        while (found.find()) {
            var part = found.group().replace("\"", "");
            if (begins(part, PATH)) {
                add(paths, Folded.of(part.substring(PATH.length())));
            } else if (begins(part, CAN)) {
                add(abilities, part.substring(CAN.length()));
            } else {
                add(words, Folded.of(part));
            }
        }
        return new Query(words, paths, abilities, kinds.isEmpty() ? EnumSet.allOf(Kind.class) : kinds);
    }

    public static Query of(String typed) {
        return of(typed, Set.of());
    }

    private static boolean begins(String part, String beginning) {
        return part.regionMatches(true, 0, beginning, 0, beginning.length());
    }

    private static void add(List<String> parts, String part) {
        if (!part.isBlank()) {
            parts.add(part.strip());
        }
    }

    /// Whether nothing is looked for.
    public boolean isEmpty() {
        return words.isEmpty() && paths.isEmpty() && abilities.isEmpty();
    }
}
