package dev.espalier.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.OrganizationalUnit;
import dev.espalier.intake.Remark.Code;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChartReaderTest {
    private static final String LIST = """
        # our shops
        Root
          Security
            - Log archive, 222222222222, log@example.com
          Workloads
            Prod
              Shop, shop@example.com
            Test
        """;
    private static final String TABLE = """
        Path,Account,E-Mail,Id
        Security,Log archive,log@example.com,222222222222
        Workloads/Prod,"Shop, large",shop@example.com,
        Workloads/Test,,,
        """;

    @TempDir
    Path folder;

    private Given given = new Given(Path.of(""));

    @BeforeEach
    void folder() {
        given = new Given(folder);
    }

    private static String chart(Design design) {
        var text = new StringBuilder();
        for (var unit : design.organization().root().organizationalUnits()) {
            chart(unit, text);
        }
        return text.toString();
    }

    private static void chart(OrganizationalUnit unit, StringBuilder text) {
        text.append(unit.name()).append('[');
        unit.accounts()
                .forEach(account -> text.append(account.name()).append(' ').append(account.email()));
        unit.organizationalUnits().forEach(inner -> chart(inner, text));
        text.append(']');
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void tablesOfSpreadsheetsAreRead(String separator) {
        var table = "path,account,e-mail\r\nA,\"Cup, red\",cup@example.com\r\n";

        var design = given.file(
                        "chart.csv",
                        table.replace("account,", "account" + separator)
                                .replace("path,", "path" + separator)
                                .replace("A,", "A" + separator)
                                .replace("\",", "\"" + separator))
                .design();

        assertThat(DesignIndex.of(design).accounts())
                .filteredOn(account -> account.name().equals("Cup, red"))
                .singleElement()
                .satisfies(account -> assertThat(account.email()).isEqualTo("cup@example.com"));
    }

    @Test
    void namesNumbersAndAddressesNeedNoCommas() {
        var root = given.file("list.txt", """
                Root
                  Alpha a@x.example
                  My Beta 222222222222
                  Gamma 333333333333 g@x.example
                  Delta, 444444444444
                """).design().organization().root();

        assertThat(root.organizationalUnits()).isEmpty();
        assertThat(root.accounts())
                .extracting(account -> account.name())
                .contains("Alpha", "My Beta", "Gamma", "Delta");
    }

    @Test
    void whatIsIndentedMoreLiesInside() {
        assertThat(chart(given.file("chart.txt", LIST).design()))
                .isEqualTo("Security[Log archive log@example.com]Workloads[Prod[Shop shop@example.com]Test[]]");
    }

    @Test
    void aTableNamesThePathOfEachAccount() {
        assertThat(chart(given.file("chart.csv", TABLE).design()))
                .isEqualTo("Security[Log archive log@example.com]Workloads[Prod[Shop, large shop@example.com]Test[]]");
    }

    @Test
    void idsThatAreMadeUpAreTheSameEveryTimeAndSaid() {
        var imported = given.file("chart.txt", LIST).imported();
        var again = given.imported();

        assertThat(again.design()).isEqualTo(imported.design());
        assertThat(imported.remarks())
                .filteredOn(remark -> remark.code() == Code.NO_ID)
                .singleElement()
                .satisfies(remark -> assertThat(remark.message()).contains("Security", "Shop"));
    }

    @Test
    void importedAgainIntoTheSameDesignItChangesNothing() {
        var design = given.file("chart.txt", LIST).design();

        assertThat(given.importedInto(design).design()).contains(design);
    }

    @Test
    void aNumberThatIsNoneIsReportedWithItsPlace() {
        var imported =
                given.file("chart.csv", TABLE.replace("222222222222", "2222")).imported();

        assertThat(imported.remarks(Remark.Kind.ERROR))
                .singleElement()
                .satisfies(remark -> assertThat(remark.line()).isEqualTo(2))
                .satisfies(remark -> assertThat(remark.column()).isEqualTo(38));
    }

    @Test
    void proseIsNoChart() {
        var imported = given.file("readme.txt", "Hello.\nWrite to me, or to her, or to a@example.com, or to nobody.\n")
                .imported();

        assertThat(Given.codes(imported)).containsExactly(Code.NOT_KNOWN, Code.NOTHING);
    }

    @Test
    void twoUnitsOfOneNameUnderDifferentParentsStayTwo() {
        var design = given.file("chart.csv", """
            path,account,e-mail
            A/Prod,One,one@example.com
            B/Prod,Two,two@example.com
            """).design();

        assertThat(DesignIndex.of(design).units()).hasSize(4);
    }

    private static final String NOTE = """
        # Billing exports
        Ask the finance team before you change this.
        Contact: Joe, joe@example.com
        Do not delete
        """;

    @Test
    void aNoteAmongOtherFilesIsNoList() {
        var imported = given.file("README.md", NOTE).file("note.txt", NOTE).imported();

        assertThat(Given.codes(imported)).containsExactly(Code.NOT_KNOWN, Code.NOT_KNOWN, Code.NOTHING);
    }

    @Test
    void theOnlyFileMayBeCalledAnything() {
        given.file("chart.md", LIST);

        assertThat(Intake.read(List.of(folder.resolve("chart.md"))).design()).isPresent();
    }

    @Test
    void aSlashInANameIsNoStep() {
        var design = given.file("chart.txt", """
            Root
              Dev
                Test
                  One, one@example.com
              Dev/Test
                Two, two@example.com
            """).design();

        assertThat(design.organization().root().organizationalUnits())
                .extracting(unit -> unit.name() + " " + unit.accounts().size())
                .containsExactly("Dev 0", "Dev/Test 1");
    }
}
