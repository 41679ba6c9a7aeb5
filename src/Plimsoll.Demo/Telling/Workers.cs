namespace Plimsoll.Demo.Telling;

/// <summary>What careful workers and managers write. Lists that are said in pairs are made to follow one another.</summary>
internal static class Workers
{
    public static readonly string[] Next =
    [
        "Next visit within ten working days, at {school}, and I bring the worries house.", "Speak with {teacher} about mornings before Friday.", "Ring {safe} on Thursday about taking Wednesdays.", "Ask {mum} for the letter from the surgery, and {N} what {he} would change first.",
        "Take the plan back to the manager on Monday: the date in it has passed.", "Come unannounced in the week after next, at breakfast time.", "Find out who else has a key.", "Bring the forms for {love}; I fill in my half.", "Meet the health visitor here, so that {mum} says it only once.", "See {N} alone, outside, as {he} asked.", "Ask Dad himself, by telephone, before the meeting.",
    ];

    public static readonly string[] NextSmall =
    [
        "Check that the stair gate is fitted, and look at where {N} sleeps.", "Come unannounced next week, at the time of the morning feed.", "Ring the health visitor for the weight, and write it here.", "Meet the midwife or the health visitor in the home, so that {mum} says it only once.", "Ask {mum} for the letter from the surgery.",
        "Ask who else has a key, and who stays at weekends.", "Speak with Dad himself, by telephone, before the meeting.", "Bring the leaflet about safe sleep and go through it with {safe} too.", "Next visit within ten working days, in the afternoon.",
    ];

    public static readonly string[] Tried = ["Knocked twice, waited ten minutes, left a card with my number.", "Rang from the step: {mum} said they were at {safe}'s. Rang {safe}, who had not seen them.", "{mum} said through the door that it was not a good day. I heard {N}, and asked to see {him} for a minute. Refused.", "Nobody in. A neighbour saw them leave with bags this morning."];

    public static readonly string[] WhileItWaits =
    [
        "{N} goes on listening for {fear}, and nobody outside the house has asked about it since {month}.", "{N} is {age} and waits for an answer that decides where {he} sleeps.", "Another week in which {N} gets {him}self up and {sib} too.", "{N} does not know whether we believe {him}; {teacher} says it shows.", "{mum} has been told nothing, is frightened of the worst, and {N} lives with that.",
        "The speech that came in {season} has stopped again, nursery says.", "{N} missed {number} mornings at {school} since this was due.", "For {N} nothing has become worse that we can see, and nothing better; {fear} is still there.", "{N} keeps a bag packed under the bed.", "{N} has no time with anyone but us and {safe}, and we were not there.",
    ];

    public static readonly string[] WhatThatMeans =
    [
        "{He} told {teacher}, not us.", "It costs {him} sleep, and that costs {him} school.", "For a child of {age} this is a long time.", "{sib} feels it too.", "{He} has stopped asking when we come.", "{safe} holds it together and is tired.", "It makes what {he} said to us in {month} worth less to {him}.", "That is what we promised to change.",
    ];

    public static readonly string[] Meanwhile =
    [
        "Seen at {school} every day; {teacher} rings the duty desk by half past nine if not.", "{safe} sleeps there until the visit, and the agreement is signed.", "The health visitor saw {N} on Tuesday, weighed and well.", "I rang on Monday and spoke with {N} alone for {minutes} minutes.", "A colleague visits tomorrow at four and looks at the bedroom.", "Police have a marker on the address; the partner's bail keeps him away until the hearing.",
        "{N} has my number and {safe}'s, and knows which night to use them.", "The children's centre sees them on three mornings.", "No present risk: {N} is at {safe}'s for the holiday, and I have spoken with both.", "Nursery writes to me each day in one line.",
    ];

    public static readonly string[] AndIfNot =
    [
        "If that fails we hold a strategy discussion the same day.", "I look at it again on Friday at nine.", "Duty knows and has it on the board.", "The service manager has agreed this.", "{N} has been told what happens and when.", "If {he} is not there, somebody goes to the door within the hour.", "It will not hold longer than that.",
    ];

    /// <summary>What is written where nobody thinks. Such a note counts for nothing.</summary>
    public static readonly string[] Stock = ["Noted. Continue to monitor.", "As discussed. No concerns at this time.", "Discussed in supervision. Plan to continue.", "Ongoing. To be reviewed.", "Noted, to be progressed as soon as possible."];

    public static readonly string[] Why = ["Worker off from the 3rd; nobody was asked to cover.", "{mum} put the date off twice and we accepted it twice.", "The report from the hospital came after the day.", "Court moved the hearing, and our date with it.", "It was done in time and written down late.", "Two crises in the team in the same week; this one was quieter."];

    public static readonly string[] Directions =
    [
        "See {N} alone before Friday and ask about bedtimes.", "Agree with {school} who rings home on the first day of absence.", "Bring the family network meeting forward to before the holidays.", "Update the chronology before the next core group; the {season} is missing.", "Ask the health visitor for the weights since {month}.", "Write down what would make us act sooner, with a date.",
        "Speak with the father as well. He has not been asked since {month}.", "Two unannounced visits, to test whether the change is real.", "Set an end date for the parenting course and say what {N} will notice.", "Ask {safe} what it would take to have {N} for longer.", "Stop the second referral to the same service; go along to the first appointment instead.", "Read {N}'s words aloud at the next meeting, first.", "Find out who {sib} turns to.",
    ];

    public static readonly string[] Changed = ["{percent} per cent at {school}, from 71 in {season}. {N} says mornings are \"less shouty\".", "Nothing that {N} would notice. {mum} went to the group; the nights are the same.", "Worse: two calls to the police since last time, and {N} slept at {safe}'s on both.", "Better: food in, bedtime kept, {mum} rings when it is hard instead of afterwards.", "The partner has moved out. {N} believes it will last when {he} sees it."];

    public static readonly string[] NotDone = ["Mental health assessment: on the list since {month}; health asked for a date today.", "{mum} missed {number} of the eight sessions.", "Nobody had spoken with the father.", "Nothing is outstanding.", "The landlord has not mended the door; housing writes today.", "The referral to {love} was not sent. I send it before I leave."];

    public static readonly string[] Evidence =
    [
        "Seen at three visits; {school} reports that {N} arrives on time.", "No change since the last core group: {number} missed appointments.", "Home is cleaner; food in the cupboard at an unannounced visit.", "Police were called {number} times since the last meeting.", "Attendance is {percent} per cent.", "{mum} told us before we asked, for the first time.", "{N} says so in {his} own words, and {teacher} sees the same.", "Weight back on the line, red book seen.", "The agreement was kept on all nights that were checked, {number} of them.", "{safe} no longer needs to stay the night.",
    ];

    public static readonly string[] Higher = ["{N} says that {he} knows what to do on a bad night, and did it.", "Four weeks without the police.", "{school} at 92 per cent.", "{mum} keeps {number} appointments in a row.", "A bed that is {N}'s own."];

    public static readonly string[] Triggers = ["{number} more missed appointments in a month", "The partner is seen in the home", "Weight falls below the line again", "Another night without a sober adult", "Attendance under 80 per cent for four weeks", "{N} is not seen for ten working days", "{mum} stops the medication", "A new injury without an account that fits", "{N} is missing overnight once more", "{safe} can no longer stay on Fridays"];

    public static readonly string[] Then = ["Legal planning meeting within ten working days", "Strategy discussion the same day", "{N} stays with {safe} that night and we seek advice", "Review conference brought forward", "Head of service asked for the letter before proceedings"];

    public static readonly string[] Homes = ["{safe}, checked in principle", "Maternal aunt, viability done in {month}", "Paternal grandmother, two rooms, willing", "Half-sister in the next town, to be assessed", "No relative found yet; foster carers searched for"];

    public static readonly string[] ByWhen = ["the next review conference", "four weeks from today", "the next core group", "the end of {month}", "the first time that it happens"];

    public static readonly string[] Over = ["The help worked while it lasted and ended on the day the plan did.", "The partner came back within weeks, and {N} did not tell us because nobody asked any more.", "What changed was the house, not the nights.", "{mum} did all that was on the list. The list was not what {N} needed.", "{safe} was the safety, and {safe} was ill in {season}."];

    public static readonly string[] Summary = ["{N} is {age}, loves {love} and turns to {safe}. What worries {him} most is {fear}.", "{N}, {age}: funny, watchful, good at {love}. First on the list of wishes: {wish}.", "{N} is {age} and the one who notices everything. {comfort} helps; crowds do not."];

    public static readonly string[] SmallSummary = ["{N} knows two or three faces and looks for {mum}'s first.", "What {N} needs is plain: milk, sleep, warmth, and somebody who comes.", "{N} cannot tell us. The red book, {safe} and the health visitor can."];

    public static readonly string[] DoNotAsk = ["Do not ask about Dad in front of {sib}.", "{He} has told it three times; read it here and do not ask again.", "Not about school on a Friday.", "Nothing: {he} likes to be asked."];

    public static readonly string[] Notes =
    [
        "Telephone: {teacher} at {school}. {N} fell asleep in the second lesson and ate two breakfasts. No marks. Will write it in the log and ring again on Friday.", "Message from {mum}: cannot do Thursday, can do Friday at ten. Agreed. She added that it had been a good week.", "Rang {safe}, who has them on Saturday nights and would have them oftener with a proper bed to sleep on.",
        "Email from the health visitor: seen at clinic, weight on the line, {mum} asked good questions about sleep.", "Housing: the repair to the back door is booked for the {number}th working day from today. I asked for sooner.", "{N} rang me {him}self, to say that the trip is paid for. We talked about {love}.", "Police: no calls to the address since the last meeting. The marker stays.",
        "Father, by telephone: would like to see {N} and has not known whom to ask. Told him how. He sounded relieved.", "School nurse: eyes tested, glasses ordered. {N} chose the blue ones.", "Talked with {sib}'s worker, so that we do not both come on the same day.", "{mum} rang in tears after the meeting. We went through what was said, line by line. She will bring {safe} next time.",
    ];

    public static readonly string[] Headings = ["School", "Call", "Family", "Health", "Message", "Partner agencies"];

    public static readonly string[] Topics = ["Three houses", "My safe hand", "A map of the people round me", "The feelings thermometer", "What a good day is", "Words and pictures about why we visit"];

    public static readonly string[] Meaning = ["{N} knows more of what happens at night than {mum} believes.", "{safe} is the one {he} would run to; the plan should say so.", "{He} thinks that it is {his} fault. We begin there next time.", "There is more good in {his} week than the file shows."];

    public static readonly string[] Decided =
    [
        "Agreed with the family and with {safe}, who was in the room.", "The threshold is met: what {N} lives with has not changed in {number} months of help.", "The plan stays. The next review sets the end, and says what must have happened by then.", "What helped has lasted for three months, and {N} says so too.", "There is enough worry to look, and not enough to look without {mum} knowing.",
        "One incident, well handled by {mum}; the family asks for help with routines and not for a plan.", "The third worry in a year about the same thing. Together they say more than each alone.", "{school} and the health visitor see it in the same way; the parents do not, yet.",
    ];

    public static readonly string[] Reasons =
    [
        "Police were called to the home at {number} in the morning; {N} was on the stairs.", "Came to {school} hungry and in yesterday's clothes for the third time.", "Told {teacher} about being hit with a slipper.", "{mum} is unwell and asks for help before it gets worse.", "Missing from home overnight twice this month.", "A bruise that the explanation does not fit.", "{safe} says that the house is not safe, and no longer manages to hold it together.",
        "Found late at night with older people whom nobody knows.", "Missed {number} appointments for an operation that matters.", "{mum} was found asleep on the sofa and could not be woken; {N} let the nurse in.", "Wrote \"I do not want to go home\" in a school book.", "A neighbour hears crying every night after eleven.",
    ];

    public static readonly string[] Better = ["{N} sleeps, eats and is at {school}. {mum} rings {safe} before it gets bad.", "The nights are quiet and have been for months. {N} says it is \"boring, good boring\".", "{mum} has done what she said, and {N} noticed."];

    public static readonly string[] Outcomes = ["{N} sleeps through, and nobody shouts after eight", "{N} is at {school} on time, fed and in clean clothes", "{N} knows what to do on a bad night, and who comes", "{N} sees {safe} every week", "{N} is never alone with somebody who drinks", "{N} has somebody to talk to who is not family"];

    public static readonly string[] Measures = ["{N} says so at two visits", "{school}'s register, weekly", "No police call for eight weeks", "Unannounced visits, two a month", "{safe}'s diary"];

    public static readonly string[] Who = ["{mum}, with the family practitioner", "The social worker", "{safe}", "{teacher} at {school}", "The health visitor"];

    public static readonly string[] Supervised = ["Children first, then the worker. Two decisions, each with a date.", "Went through the four children who have not moved. One goes to the gateway.", "Talked about the visit that went wrong and what it stirs up. Wednesday afternoon is kept free to write.", "Caseload looked at child by child; two are ready to close.", "Good: the way the plan was written with the child. To do: say \"no\" to the third duty day."];
}
