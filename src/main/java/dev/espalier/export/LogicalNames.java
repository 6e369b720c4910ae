package dev.espalier.export;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/// Names by which the resources of one template refer to each other: letters and digits, each given once.
final class LogicalNames {
    private final Set<String> given = new HashSet<>();

    /// A name made of what people call it and of what it is.
    String of(String called, String kind) {
        var name = new StringBuilder();
        boolean isStart = true;
        for (int i = 0; i < called.length(); i++) {
            char c = called.charAt(i);
            boolean isKept = c < 0x80 && Character.isLetterOrDigit(c);
            if (isKept) {
                name.append(isStart ? Character.toUpperCase(c) : c);
            }
            isStart = !isKept;
        }
        boolean isDigitFirst = !name.isEmpty() && Character.isDigit(name.charAt(0));
        boolean hasKind = name.toString().toLowerCase(Locale.ROOT).endsWith(kind.toLowerCase(Locale.ROOT));
        return taken((isDigitFirst ? kind : "") + name + (hasKind || isDigitFirst ? "" : kind));
    }

    /// That name, or the next one that is free.
    String taken(String wanted) {
        var name = wanted;
        for (int i = 2; !given.add(name.toLowerCase(Locale.ROOT)); i++) {
            name = wanted + i;
        }
        return name;
    }
}
