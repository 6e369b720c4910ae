package dev.espalier.intake;

import dev.espalier.intake.JsonParts.Part;
import dev.espalier.intake.Remark.Code;
import dev.espalier.policy.JsonPath;
import dev.espalier.policy.JsonValue;
import dev.espalier.storage.JsonText;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Finds out what a file is by what it holds, and has it read. A text that is broken anywhere is not read at all.
final class FileReading {
    private static final Pattern MEANT = Pattern.compile("\\.(?:json|ya?ml|tfstate|template)$");

    private static final Pattern PACKED = Pattern.compile("\\.(?:t?gz|tar|bz2|xz|7z|zst)$");
    /// What is read or known of files about how people sign in, and what tools add about the command itself.
    private static final Set<String> FACTS = Set.of("SummaryMap", "PasswordPolicy", "ResponseMetadata", "$metadata");

    private final Draft draft;
    private final Remarks remarks;
    private final boolean isSole;
    private final OrganizationsReader organizations;
    private final IamReader iam;
    private final AccountFactsReader facts;
    private final ChartReader chart;
    private final IamCollectReader collected;
    private final CloudFormationReader templates;
    private final LandingZoneReader landingZone;

    /// @param isSole whether there is one file only, so that people must have meant it
    FileReading(Draft draft, Remarks remarks, boolean isSole) {
        this.isSole = isSole;
        this.draft = draft;
        this.remarks = remarks;
        organizations = new OrganizationsReader(draft);
        iam = new IamReader(draft);
        facts = new AccountFactsReader(draft);
        chart = new ChartReader(draft, remarks);
        collected = new IamCollectReader(draft);
        templates = new CloudFormationReader(draft);
        landingZone = new LandingZoneReader(draft);
    }

    void read(Source source) {
        var text = source.text();
        if (text.isEmpty()) {
            boolean isPacked =
                    PACKED.matcher(source.name().toLowerCase(Locale.ROOT)).find();
            remarks.addAbout(source.name(), isPacked ? Code.PACKED : Code.NO_TEXT);
        } else if (text.get().isBlank()) {
            remarks.addAbout(source.name(), Code.EMPTY_FILE);
        } else {
            read(source.name(), text.get());
        }
    }

    /// To be called when all files have been read.
    void finish() {
        collected.finish(remarks);
        templates.finish(remarks);
        landingZone.finish(remarks);
    }

    private void read(String file, String text) {
        char first = text.stripLeading().charAt(0);
        boolean isYaml = YamlText.isNamedSo(file);
        if ((first == '{' || first == '[') && !isYaml) {
            readJson(file, text);
        } else if (isYaml || YamlText.isTelling(text)) {
            readYaml(file, text);
        } else if (AccountFactsReader.isReport(text) && !AccountFactsReader.isWhole(text)) {
            remarks.add(new Remark(Code.BROKEN_CSV, Words.text(Code.BROKEN_CSV.name()), file, 1, 1));
        } else if (AccountFactsReader.isReport(text)) {
            facts.report(text)
                    .forEach(cell -> remarks.add(new Remark(
                            Code.WRONG_VALUE,
                            Words.text(Code.WRONG_VALUE.name(), cell.text()),
                            file,
                            cell.line(),
                            cell.column())));
        } else if (ChartReader.isTable(text)) {
            chart.table(file, text);
        } else if (isChart(file, text)) {
            chart.list(file, text);
        } else {
            remarks.addAbout(file, leftOut(file));
        }
    }

    /// What is called like data was meant to be read.
    private Code leftOut(String file) {
        var name = file.toLowerCase(Locale.ROOT);
        if (name.endsWith(".tf")) {
            return Code.TERRAFORM_SOURCE;
        }
        if (name.endsWith(".csv") || (isSole && name.endsWith(".txt"))) {
            return Code.NO_LIST;
        }
        return MEANT.matcher(name).find() ? Code.NOT_READ : Code.NOT_KNOWN;
    }

    /// Many texts can be read as lists of units. One among others has to look like it.
    private boolean isChart(String file, String text) {
        var name = file.toLowerCase(Locale.ROOT);
        boolean isNamedSo = name.endsWith(".txt") || name.endsWith(".csv");
        return isSole ? ChartReader.isList(text) : isNamedSo && ChartReader.isClearlyList(text);
    }

    private void readJson(String file, String text) {
        var parsed = JsonText.parse(text);
        if (parsed.isFlawless() && parsed.value().isPresent()) {
            readTree(parsed.value().get(), file, parsed::spansOf);
            return;
        }
        var parts = JsonParts.of(text);
        if (parts.isEmpty()) {
            noteBroken(file, parsed, new Part(text, 0, 1, 1));
        }
        parts.forEach(part -> readPart(file, part));
    }

    private void readPart(String file, Part part) {
        var parsed = JsonText.parse(part.text());
        if (parsed.isFlawless() && parsed.value().isPresent()) {
            readTree(
                    parsed.value().get(),
                    file,
                    paths -> parsed.spansOf(paths).stream().map(part::moved).toList());
        } else {
            noteBroken(file, parsed, part);
        }
    }

    private void noteBroken(String file, JsonText.Parsed parsed, Part part) {
        parsed.problems()
                .forEach(problem -> remarks.add(new Remark(
                        Code.BROKEN_JSON,
                        problem.problem().message(),
                        file,
                        part.lineOf(problem.line()),
                        part.columnOf(problem.line(), problem.column()))));
    }

    private void readYaml(String file, String text) {
        var parsed = YamlText.parse(text);
        parsed.flaws()
                .forEach(flaw ->
                        remarks.add(new Remark(Code.BROKEN_YAML, flaw.message(), file, flaw.line(), flaw.column())));
        if (parsed.value().isPresent()) {
            readTree(parsed.value().get(), file, parsed.locator());
        } else if (parsed.flaws().isEmpty()) {
            remarks.addAbout(file, Code.EMPTY_FILE);
        }
    }

    private void readTree(JsonValue top, String file, FileNotes.Locator locator) {
        var notes = new FileNotes(file, locator);
        var value = new Value(top, JsonPath.TOP, notes);
        if (readTree(value, file)) {
            Partitions.other(top).ifPresent(draft.otherPartitions::add);
        } else {
            remarks.addAbout(file, Code.NOT_READ);
        }
        notes.handTo(remarks);
    }

    /// Reads what says of itself what it is, and else what a command may have printed.
    private boolean readTree(Value top, String file) {
        var hint = new NameHint(file);
        return isReadByOthers(top, file, hint) || isReadAsOutput(top, hint);
    }

    private boolean isReadByOthers(Value top, String file, NameHint hint) {
        if (top.has("formatVersion") && top.hasObject("organization")) {
            remarks.addAbout(file, Code.IS_DESIGN);
            return true;
        }
        if (collected.read(top, file)) {
            return true;
        }
        if (OrgFormationReader.isMeant(top)) {
            OrgFormationReader.read(draft, top, hint);
            return true;
        }
        var template = TemplateBody.of(top);
        if (CloudFormationTemplate.isMeant(template)) {
            templates.read(template, hint);
            return true;
        }
        if (ImportLists.isMeant(top)) {
            templates.readList(top, hint);
            return true;
        }
        if (LandingZoneReader.isMeant(top)) {
            landingZone.read(top, hint);
            return true;
        }
        if (TerraformFile.isMeant(top)) {
            TerraformReader.read(draft, top, hint);
            return true;
        }
        if (LibraryReader.isMeant(top)) {
            new LibraryReader(draft).read(top, hint);
            return true;
        }
        return false;
    }

    /// What commands of AWS print, several lists of them in one file included.
    private boolean isReadAsOutput(Value top, NameHint hint) {
        var names = new HashSet<>(FACTS);
        boolean isRead = IamReader.isMeant(top);
        if (isRead) {
            names.addAll(iam.read(top, hint));
        }
        var ofOrganization = organizations.read(top, hint);
        names.addAll(ofOrganization);
        isRead |= !ofOrganization.isEmpty();
        isRead |= facts.read(top, hint);
        if (isRead) {
            notePage(top, hint);
            noteOthers(top, names);
        }
        return isRead;
    }

    /// What stands beside what is known may be about permissions as well.
    private static void noteOthers(Value top, Set<String> known) {
        top.members().stream()
                .filter(member -> member.value().isObject() || member.value().isList())
                .filter(member ->
                        !known.contains(member.name()) && !member.value().isBare())
                .forEach(member ->
                        top.notes().add(Code.OTHER_MEMBERS, member.value().path(), member.name()));
    }

    /// Pages of one list belong together when they were asked the same; one of them says that nothing follows.
    private void notePage(Value top, NameHint hint) {
        var lists = top.members().stream()
                .filter(member -> member.value().isList())
                .map(Value.Named::name)
                .toList();
        if (lists.isEmpty()) {
            return;
        }
        var asked = String.join(", ", lists)
                + hint.target().or(hint::policy).map(id -> " " + id).orElse("")
                + hint.policyType()
                        .map(type -> " " + Words.text("type." + type))
                        .orElse("");
        draft.pages.merge(asked, !OrganizationsReader.isCut(top), Boolean::logicalOr);
        if (!OrganizationsReader.isCut(top)) {
            WholeLists.enter(draft, top, hint);
        }
    }
}
