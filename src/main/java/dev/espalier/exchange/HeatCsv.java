package dev.espalier.exchange;

import dev.espalier.access.HeatMap;
import dev.espalier.access.Principals;
import dev.espalier.access.Shade;
import dev.espalier.design.Account;
import dev.espalier.design.Container;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// A heat map as a list: a line for each root user, user and role, in the order of the design.
public final class HeatCsv {
    private static final String BETWEEN = " / ";

    private final Csv csv;
    private final HeatMap map;
    private final int asked;

    private HeatCsv(PrintWriter out, HeatMap map) {
        this.csv = new Csv(out);
        this.map = map;
        this.asked = map.actions();
    }

    /// Writes the list to a file.
    public static void write(HeatMap map, Path file) throws IOException {
        try (var out = new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
            write(map, out);
            if (out.checkError()) {
                throw new IOException("the list could not be written to " + file);
            }
        }
    }

    /// Writes the list.
    public static void write(HeatMap map, PrintWriter out) {
        var list = new HeatCsv(out, map);
        list.csv.row(
                "units",
                "account",
                "accountName",
                "kind",
                "name",
                "arn",
                "asked",
                "answer",
                "settled",
                "actions",
                "allowed",
                "open",
                "denied");
        list.below(map.organization().root(), "");
    }

    private void below(Container container, String path) {
        for (var account : container.accounts()) {
            map.account(account.id()).ifPresent(found -> {
                line(path, account, found.root());
                found.people().forEach(cell -> line(path, account, cell));
            });
        }
        for (var unit : container.organizationalUnits()) {
            below(unit, path.isEmpty() ? unit.name() : path + BETWEEN + unit.name());
        }
    }

    private void line(String path, Account account, HeatMap.Cell cell) {
        var who = cell.principal();
        csv.row(
                path,
                account.id().value(),
                account.name(),
                MemberWords.kind(who),
                MemberWords.name(who),
                Principals.arnOf(account, who),
                map.query().text(),
                answer(cell),
                cell.isSettled() ? "yes" : "no",
                String.valueOf(asked),
                String.valueOf(cell.allowed()),
                String.valueOf(cell.open()),
                String.valueOf(asked - cell.allowed() - cell.open()));
    }

    /// What is open only because nobody has asked more is not said to depend on something.
    private static String answer(HeatMap.Cell cell) {
        return cell.shade() == Shade.DEPENDS && !cell.isSettled()
                ? "perhaps"
                : cell.shade().name().toLowerCase(Locale.ROOT);
    }
}
