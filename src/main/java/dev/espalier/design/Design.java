package dev.espalier.design;

import java.util.List;

/// One design: an organization, what is claimed about it, and how it is looked at.
/// It is immutable; an edit makes a new one that shares everything it did not touch.
///
/// @param assertions claims about one question each
/// @param quantifiedAssertions claims about many principals and one action each
/// @param quotaProfile the quotas of AWS that the design is held to
public record Design(
        String name,
        String description,
        Organization organization,
        QuotaProfile quotaProfile,
        List<Assertion> assertions,
        List<QuantifiedAssertion> quantifiedAssertions,
        View view,
        UnknownFields unknown) {
    public Design {
        assertions = List.copyOf(assertions);
        quantifiedAssertions = List.copyOf(quantifiedAssertions);
    }

    /// A design that claims nothing about many principals at once.
    public Design(
            String name,
            String description,
            Organization organization,
            QuotaProfile quotaProfile,
            List<Assertion> assertions,
            View view,
            UnknownFields unknown) {
        this(name, description, organization, quotaProfile, assertions, List.of(), view, unknown);
    }

    /// Whether it has that item; notes are known to the view, everything else to the organization.
    public boolean contains(ItemId item) {
        return item instanceof NoteId note
                ? view.note(note).isPresent()
                : DesignIndex.of(this).contains(item);
    }

    /// What people call an item; a note by its first words.
    public String nameOf(ItemId item) {
        return item instanceof NoteId note
                ? view.note(note).map(View.Note::title).orElse("")
                : DesignIndex.of(this).nameOf(item);
    }

    public Design withName(String changed) {
        return new Design(
                changed, description, organization, quotaProfile, assertions, quantifiedAssertions, view, unknown);
    }

    public Design withDescription(String changed) {
        return new Design(name, changed, organization, quotaProfile, assertions, quantifiedAssertions, view, unknown);
    }

    public Design withOrganization(Organization changed) {
        return new Design(name, description, changed, quotaProfile, assertions, quantifiedAssertions, view, unknown);
    }

    public Design withQuotaProfile(QuotaProfile changed) {
        return new Design(name, description, organization, changed, assertions, quantifiedAssertions, view, unknown);
    }

    public Design withAssertions(List<Assertion> changed) {
        return new Design(name, description, organization, quotaProfile, changed, quantifiedAssertions, view, unknown);
    }

    public Design withQuantifiedAssertions(List<QuantifiedAssertion> changed) {
        return new Design(name, description, organization, quotaProfile, assertions, changed, view, unknown);
    }

    public Design withView(View changed) {
        return new Design(
                name, description, organization, quotaProfile, assertions, quantifiedAssertions, changed, unknown);
    }
}
