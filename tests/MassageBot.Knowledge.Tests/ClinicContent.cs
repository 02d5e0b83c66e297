using System.Text;

namespace MassageBot.Knowledge.Tests;

/// <summary>A small clinic's knowledge folder, written for these tests.</summary>
internal static class ClinicContent
{
    public const string Sources = "TEST01: { title: \"A made-up source for tests\", evidence: V }\n";

    private static readonly Lazy<List<ContentFile>> All = new(Make);

    public static IReadOnlyList<ContentFile> Files => All.Value;

    public static KnowledgeBase Build(KnowledgeOptions? options = null, byte[]? cachedModel = null)
        => Build(Files, options, cachedModel);

    public static KnowledgeBase Build(IReadOnlyList<ContentFile> files, KnowledgeOptions? options = null, byte[]? cachedModel = null)
    {
        var knowledge = KnowledgeBase.Build(files, options ?? new KnowledgeOptions(), out var problems, cachedModel);
        Assert.Empty(problems);
        return Assert.IsType<KnowledgeBase>(knowledge);
    }

    public static ContentFile Entry(
        string id, string question, string text, string[] phrasings, string audience = "client", string kind = "answer", string extra = "")
    {
        var header = new StringBuilder();
        header.Append("---\nid: ").Append(id).Append("\nquestion: ").Append(Quoted(question)).Append("\nphrasings:\n");
        foreach (var phrasing in phrasings) header.Append("  - ").Append(Quoted(phrasing)).Append('\n');
        header.Append("audience: ").Append(audience).Append("\nkind: ").Append(kind).Append('\n');
        if (kind == "answer") header.Append("sources: [ { id: TEST01, evidence: V } ]\n");
        header.Append("reviewed: 2026-11-01\nreview-by: 2027-11-01\nsign-off: done\n").Append(extra).Append("---\n").Append(text).Append('\n');
        return new ContentFile($"en/{id}.md", header.ToString());
    }

    private static string Quoted(string text) => $"\"{text.Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    private static List<ContentFile> Make()
    {
        var files = new List<ContentFile>
        {
            new("sources.yaml", Sources),
            new("en/synonyms.yaml", "tired: [knackered, shattered, worn out]\ntherapist: [masseuse, masseur]\nblood clot: [dvt, thrombosis]\n"),
            new("en/background.txt", string.Join('\n', Background)),
        };
        files.AddRange(Entries);
        return files;
    }

    private static readonly string[] Background =
    [
        "# Questions of the world at large.",
        "how tall is mount everest", "translate good evening into french", "set an alarm for seven", "what is the capital of peru",
        "how do i boil an egg", "play some jazz", "who won the football last night", "what time is it in tokyo", "how many miles to the moon",
        "book a flight to rome", "what is my bank balance", "recommend a good film", "how do i change a light bulb", "is it going to rain",
        "what does the word ubiquitous mean", "how old is the king", "sing me a song", "what is nine times eight", "where is the nearest petrol station",
        "how do i reset my router", "when does the train leave", "who wrote hamlet", "how do i grow tomatoes", "what is the share price of apple",
        "can dogs eat grapes", "what should i cook tonight", "how do i tie a tie", "is the library open on sunday", "how do planes fly",
    ];

    private static readonly ContentFile[] Entries =
    [
        Entry("sore-next-day", "Is it normal to be sore the day after a massage?",
            "A dull ache where you were pressed is common. It mostly starts within half a day and fades within two days.",
            ["my muscles ache the day after my massage", "i feel bruised and tender this morning, is that ok", "woke up aching after yesterday's treatment",
             "should it hurt the next day", "stiff and sore since the session", "everything aches today"], extra: "related: [soreness-length]\nsymptom: true\n"),
        Entry("soreness-length", "How long does soreness last after a massage?",
            "Most soreness is gone after a day and a half. Three days can happen. Tell us if it has not eased by then.",
            ["how many days until the ache goes", "when will the tenderness wear off", "still hurting two days on, when does it stop",
             "how soon does the stiffness fade", "length of time pain sticks around", "when will i stop hurting"], extra: "symptom: true\n"),
        Entry("drink-water", "Should I drink water after a massage?",
            "Drink when you are thirsty. No extra litres are needed.",
            ["do i need to hydrate afterwards", "how much should i drink following treatment", "is it important to have fluids", "why do they give me a glass of water",
             "do i have to down loads of water", "water intake after a rub down"]),
        Entry("alcohol", "Can I drink alcohol after a massage?",
            "A glass is not known to do harm, but you may feel light-headed. Wait until the evening.",
            ["is a glass of wine ok afterwards", "can i go to the pub after my appointment", "beer after treatment", "will booze make it worse",
             "am i allowed a gin and tonic tonight", "how long before i can have a drink at the bar"]),
        Entry("pregnant", "Can I have a massage while pregnant?",
            "Yes, with a therapist trained for it. Tell us how far along you are when you book.",
            ["i am expecting, is it safe", "massage in the first trimester", "prenatal treatments", "is it ok at 30 weeks", "my wife is having a baby, can she come in",
             "treatment for mums to be"]),
        Entry("blood-clot", "Is massage safe if I have had a blood clot?",
            "Not on the leg that has one. Ask your doctor first.",
            ["i had a thrombosis last year", "history of clots in my calf", "can i be treated on warfarin after a clot", "deep vein problem and treatment",
             "doctor found a clot in my leg, can i still come", "lung embolism two years ago"]),
        Entry("cancel", "How do I cancel or move my appointment?",
            "Call {clinicPhone} at least a day before.",
            ["i need to reschedule", "can't make it tomorrow", "change my booking to another day", "what is your cancellation policy", "running late for my slot",
             "i want to call off friday's session"], extra: "facts: [clinicPhone]\n"),
        Entry("prices", "How much does a massage cost?",
            "The prices stand on the wall and on our website.",
            ["what do you charge", "price list", "is an hour expensive", "fees for a half hour", "how many pounds is a session", "do you have any discounts"]),
        Entry("what-to-wear", "What should I wear to my massage?",
            "Wear what is easy to take off. You stay covered with a towel.",
            ["do i have to get undressed", "can i keep my underwear on", "which clothes are best", "will i be naked", "should i take my bra off", "dress code for the session"]),
        Entry("tired-after", "Why am I so tired after a massage?",
            "Many people feel sleepy that day. It should pass by the day after tomorrow.",
            ["i am exhausted since my session", "feeling drained and sleepy", "no energy today after treatment", "wiped out after yesterday", "is fatigue normal afterwards",
             "why do i want to sleep all day"], extra: "symptom: true\n"),
        Entry("choose-therapist", "Can I choose my therapist?",
            "Yes. Say whom you would like when you book.",
            ["can i ask for a woman", "i would prefer a male therapist", "i want the same person as last time", "do i get to pick who treats me", "is a female masseuse available",
             "request somebody particular"]),
        Entry("exercise-after", "Can I exercise after a massage?",
            "Light movement is fine the same day. Leave hard training until tomorrow.",
            ["is it ok to go to the gym", "can i run later", "when can i lift weights again", "playing football this evening after my treatment", "should i skip yoga today",
             "working out following a deep tissue session"]),
        Entry("diabetes-diet", "What should I eat with diabetes?",
            "That is not something I can help with. Please ask your doctor or a dietitian.",
            ["best diet for diabetics", "which foods lower blood sugar", "is fruit bad for type 2", "meal plan for diabetes", "how many carbs a day with high sugar",
             "can diabetics have bread"], kind: "not-covered"),
        Entry("hello", "Hello", "Hello! How can I help?",
            ["hi", "hey there", "good morning", "good afternoon", "hi there", "greetings"], kind: "small-talk"),
        Entry("thanks", "Thank you", "You are welcome.",
            ["thanks a lot", "cheers", "much appreciated", "ta", "that was helpful", "thank you so much"], kind: "small-talk"),
        Entry("staff-incident", "How do I record an incident?",
            "Fill in the form in the office on the same day.",
            ["where is the incident form", "a client fainted, what do i write down", "report an accident in the treatment room", "log a complaint",
             "who do i tell about an injury at work", "paperwork after a fall"], audience: "staff"),
    ];
}
