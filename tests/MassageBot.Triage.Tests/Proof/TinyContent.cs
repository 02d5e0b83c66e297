namespace MassageBot.Triage.Tests.Proof;

/// <summary>
/// A clinic of six signs, five questions and seven rows, for which every claim of the proof holds. Small enough to be walked
/// in no time, so that a test may break it in any way and see what the proof says.
/// </summary>
internal static class TinyContent
{
    private static readonly (string Name, string Text)[] Files =
    [
        ("signs.yaml", """
            signs:
              - { id: chest-pain, hard: yes, meaning: Chest pain, ask: Chest pain?, follow-up: none, sources: [A], evidence: V }
              - { id: fever, hard: yes, meaning: Fever, ask: Fever?, follow-up: none, sources: [A], evidence: V }
              - { id: numb, hard: yes, meaning: Numb, ask: Numb?, follow-up: none, sources: [A], evidence: V }
              - { id: back-pain, hard: no, meaning: Back pain, ask: Back pain?, follow-up: none, sources: [A], evidence: V }
              - { id: tired, hard: no, meaning: Tired, ask: Tired?, follow-up: none, sources: [A], evidence: V }
            modifiers:
              - { id: old, hard: no, meaning: Old, ask: Old?, follow-up: none, sources: [A], evidence: V }
            values:
              - { id: region, many: yes, words: [back, leg] }
              - { id: strength, many: no, from: 0, to: 10 }
            """),
        ("rules.yaml", """
            levels: { EMERGENCY: advice.e, URGENT: advice.u, ROUTINE: advice.r, THERAPIST: advice.t, SELF-CARE: advice.s }
            routes: { MATERNITY: advice.m, SAFEGUARDING: advice.g, CRISIS: advice.c }
            unsure-why: why.unsure
            rules:
              - { id: E1, level: EMERGENCY, when: chest-pain, rationale: r, sources: [A], evidence: V }
              - { id: U1, level: URGENT, when: numb, rationale: r, sources: [A], evidence: V }
              - { id: R1, level: ROUTINE, when: fever, rationale: r, sources: [A], evidence: V }
              - { id: T1, level: THERAPIST, when: strength >= 6, rationale: r, sources: [A], evidence: V }
              - { id: S1, level: SELF-CARE, when: "any of (back-pain, region has back) and strength <= 5", rationale: r, sources: [A], evidence: V }
              - { id: S2, level: SELF-CARE, when: tired, rationale: r, sources: [A], evidence: V }
              - { id: S3, level: SELF-CARE, when: not something-reported, rationale: r, sources: [A], evidence: V }
            otherwise: { id: T0, level: THERAPIST, rationale: r, sources: [A], evidence: V }
            """),
        ("modifiers.yaml", """
            modifiers:
              - { id: M1, when: old and back-pain, raise: 1, rationale: r, sources: [A], evidence: V }
            """),
        ("questions.yaml", """
            general-options:
              - { id: none, title: None }
              - { id: unsure, title: Not sure }
            questions:
              - id: now
                kind: checklist
                screen: now
                text: Now?
                options:
                  - { id: chest-pain, title: Chest }
                  - { id: fever, title: Fever }
                sources: [A]
                evidence: V
              - id: where
                kind: choice
                text: Where?
                known-when: any of (region is known, back-pain)
                options:
                  - { id: back, title: Back, sets: { region: back } }
                  - { id: leg, title: Leg, sets: { region: leg } }
                sources: [A]
                evidence: V
              - id: place
                kind: checklist
                screen: place
                text: Also?
                options:
                  - { id: numb, title: Numb }
                  - { id: tired, title: Tired }
                sources: [A]
                evidence: V
              - { id: strength, kind: scale, number: strength, text: How strong?, sources: [A], evidence: V }
              - id: health
                kind: checklist
                text: Health?
                options:
                  - { id: old, title: Old }
                sources: [A]
                evidence: V
            """),
    ];

    /// <summary>The tiny content, with each of these texts replaced by another.</summary>
    public static TriageDefinition With(params (string Right, string Wrong)[] changes)
    {
        var files = Files.Select(file => new ContentFile(file.Name, file.Text)).ToList();
        foreach (var (right, wrong) in changes)
        {
            var at = files.FindIndex(file => file.Text.Contains(right, StringComparison.Ordinal));
            Assert.True(at >= 0, $"'{right}' is not in the tiny content");
            files[at] = files[at] with { Text = files[at].Text.Replace(right, wrong, StringComparison.Ordinal) };
        }
        var definition = TriageDefinition.Load(files, out var problems);
        Assert.Equal([], problems.Select(problem => problem.ToString()));
        return definition!;
    }
}
