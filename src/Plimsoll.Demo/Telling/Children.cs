namespace Plimsoll.Demo.Telling;

/// <summary>What children say and show, by stage of life. A word in braces is the child's own.</summary>
internal static class Children
{
    public static readonly string[][] Voice =
    [
        [
            "Follows {mum} with {his} eyes and settles when picked up.", "Cried when put down and was quiet on {mum}'s shoulder.", "Smiled at {safe}, and turned away from my voice at first.", "Slept through the visit; woke warm, clean and cross.",
            "Reaches for the bottle with both hands and watches the door.", "Babbled to the cat; looked to {mum} when a car door slammed outside.", "Crawled to {safe} twice for comfort and not to {mum}.", "Startled at a raised voice from the street, then was soothed within a minute.",
            "Sat on the rug with a wooden spoon, content for {minutes} minutes.", "Held on to {comfort} all through the visit.",
        ],
        [
            "\"{N} big now.\" Showed me {his} bed and where the monsters are not allowed.", "Played shops with me. \"No money today,\" {he} told the doll.", "Pointed at the door: \"No shouty.\"", "Says {safe} makes the best toast, and that {mum} was sleeping.",
            "Put all the toy people in the boat and left one on the shore. \"That one's naughty.\"", "Would not let go of {comfort}, but smiled when I found the rabbit book.", "\"My tummy is loud,\" {he} said, and then had two bananas.", "Ran to {mum} when {he} fell, and was cuddled.",
            "Sang the whole of the bus song and asked me to come to {his} birthday.", "Talked about {love} without a pause; about home only that \"{sib} cries\".", "Says {he} sleeps with {sib} when it is noisy.", "Wanted me to look under the bed. There is nobody there now, {he} said.",
        ],
        [
            "\"It's quieter now. I can hear the telly.\"", "Likes it when {safe} comes, because then there is a proper tea.", "Drew the house with everyone outside but {him}. \"I'm upstairs.\"", "Worries about {fear} and counts until it stops.", "Told me that {he} wants {wish}. It was the first thing {he} said.",
            "\"If I tell you, do you tell {mum}?\" We talked about what I must pass on, and {he} told me a little.", "Gave home six out of ten today. It would be eight if {he} knew who was coming.", "Best thing this week: {love}. Worst thing: {fear}.", "Says that {teacher} notices when {he} has not slept.",
            "Three houses: in the house of worries is {fear}; in the house of dreams is {wish}.", "\"I look after {sib} when they argue. We do {love}.\"", "Would rather talk at school than at home, \"because the walls are thin\".", "Asked who decides, and whether {he} may come to the meeting.",
            "Says nobody asked {him} last time. Would like it written down that {he} wants {wish}.", "Is proud of a certificate from {school} and took it off the wall to show me.", "\"{mum} is trying. She does the packed lunch now.\"", "Did not want to talk today. We played cards, and {he} asked when I would come again.",
            "Feels safe at {safe}'s and at {school}, and \"mostly\" at home.", "\"I don't like it when people whisper.\" Meant the last meeting.", "Told me about {love} for {minutes} minutes, and at the door said: \"It was better this week.\"",
        ],
        [
            "\"You lot write everything down and nothing changes.\" Then talked for {minutes} minutes.", "Says home is all right as long as nobody drinks.", "Is most worried about {sib}, not about {him}self.", "Wants {wish}, and wants it in the plan in {his} own words.", "Would rather have a message than a letter, and never at school.",
            "Scaled safety at home at five. Seven would be knowing who stays the night.", "\"I'm not a risk, I'm bored.\" Would go to {love} if somebody paid for the bus.", "Does not sleep before two because of {fear}.", "Has read the plan and says half of it is about {mum}. Asked where {his} half is.",
            "Trusts {safe} and {teacher}, and says so to both.", "Said little with {mum} in the room, and a good deal in the car.", "Has stopped answering the friends from the arcade and does not want to say why.", "\"If it kicks off again I go to {safe}'s. That is my plan.\"",
            "Is behind in English and ahead in {love}; {teacher} lets {him} use the room at lunch.", "Asked for a worker who stays. I am the third since {season} last year and told {him} that this is not good enough.", "Would come to the next meeting if it began with what is going well.",
            "Thinks {mum} is better since the new tablets, and is waiting for it to go wrong.", "\"Ask me, not them.\" We agreed that I do, first, at every visit.",
        ],
        [
            "Not yet born. {mum} talks of the baby by a name that she does not want written down yet.", "The scan was shown to me before I sat down. Growing well, the midwife says.", "{mum} felt the baby move while we talked, and laughed.", "What the baby will need on the first night is written on the wall, in {mum}'s hand.",
        ],
    ];

    public static readonly string[][] Seen =
    [
        [
            "Clean cot on its own, bottles sterilised, red book up to date. Weight is on the line it was on last month.", "Warm room, damp patch over the cot since the rain. The landlord has been told twice.", "{mum} reads {his} cues: fed when hungry, not by the clock. Nappy rash treated with the cream from the nurse.",
            "The cot was full of washing; {N} sleeps beside {mum}. We talked about safe sleep and moved the washing together.", "Bruise-free, well dressed, a little snuffly. {mum} had rung the surgery already.",
        ],
        [
            "Stair gate up, kettle out of reach, food in the cupboard and milk in the fridge. {N} knows where the cups are.", "Toys on the floor, a mattress without a sheet. {mum} made the bed while we talked and was not put out.", "Speech is coming: four words together today. In {season} it was two.",
            "{N} was in yesterday's clothes and hungry at two in the afternoon. {mum} had been up since four and had not noticed the time.", "{safe} was there and gave {him} lunch. {mum} sat with us and put the telephone away without being asked.",
        ],
        [
            "Bedroom seen: a bed each, a blind that works now, {his} drawings on the wall. The back door is mended.", "The house was cold and {he} wore a coat indoors. The meter had run out; {mum} had a voucher by the evening.", "Tea was on the table at five. {N} laid it, and {mum} thanked {him}.", "Uniform washed and ready on the chair. {school} has {him} at {percent} per cent.",
            "Tense: {mum} corrected {N} four times in ten minutes and praised once, after I had asked what {he} does well.", "{he} was playing {love} in the yard with a neighbour's children and came in when called.", "Two new locks on the front door, and {mum} can say who has a key.",
            "Kitchen clean, bins overflowing, a strange coat in the hall. {mum} said it was a friend's and did not say whose.",
        ],
        [
            "Saw the bedroom with {his} leave: tidy, a desk, the window locked from inside at {his} own wish.", "{N} cooked for {sib}; {mum} was asleep. {He} said it was \"just today\", and {sib} looked at the floor.", "{mum} and {N} argued about the telephone and made up before I left. Both can laugh about it.", "New trainers, a second phone, no account of either that fits. I did not press; the worry is passed on.",
            "At {school}: {percent} per cent, on time this week, in the room with {teacher} at lunch.", "{He} looked tired and had lost weight since {month}. {mum} had seen it too and will ring the surgery.", "Quiet house, food in, nobody there who is not in the plan.",
        ],
        [
            "Cot built, bottles bought, the spare room painted. {safe} was there to hold the ladder.", "A bag is packed by the door. The room is cold, and the heater is promised for Friday.", "{mum} had kept every appointment but one, and could say why.", "Nothing is ready yet. We made a list of five things and who gets which.",
        ],
    ];

    public static readonly string[][] Days =
    [
        ["Days begin at five with a bottle and have little shape after that, but for those on which {safe} comes.", "Is held, fed and talked to, and sleeps through noise that {he} should not have to sleep through.", "Knows two pairs of arms that are safe. On some days neither is there until noon.", "Gains weight when {mum} is well and loses it when she is not; the red book shows each bad month."],
        ["Wakes before anyone else and waits on the stairs. At nursery {he} eats first and plays after.", "Never knows which {mum} there will be, and watches faces to find out.", "Has begun to hit when a door slams. With {safe} there is none of it.", "Has few words for feelings and a doll that has many."],
        ["Gets {him}self and {sib} up, and is at {school} before the gates open.", "Listens from the landing to hear what kind of night it will be. Is tired by ten in class, says {teacher}.", "Carries {fear} to {school} and {school} home again; on {love} days {he} is a child.", "Has learned not to ask friends home, and not to be ill.", "Tidies when voices rise. It is {his} way to make it stop."],
        ["Is the adult of the house on the bad days and is told off as a child on the good ones.", "Stays out until the house is asleep, because that is when it is safe to come in.", "Keeps an eye on {sib}, on the drink in the cupboard and on {mum}'s face, and on schoolwork when there is time.", "Says that nothing is wrong and sleeps in {his} clothes.", "Has friends who are older and have cars, and nobody at home who knows their names."],
        ["The baby's first day depends on {mum}'s worst week, and on who is in the house.", "Everything is prepared except for the nights.", "The pregnancy is looked after now; until {month} it was hidden."],
    ];

    public static readonly string[] OnReturn =
    [
        "Went to {safe}'s and then walked about because of {fear}. Was cold and did not want to ring.", "Was with people whom {he} will not name. They gave {him} food and a lift. We talked about what they may want for it.", "Left because the telephone was taken away. Came back because of {sib}.", "Slept at the arcade. Says it is warm there and that a man called Ty keeps the door open.",
        "Wanted to see the old street. Would like to be taken there once, properly.", "Says {he} was not missing, only not here. Will send one word to {mum} next time.", "Met two others from {school} at the station. Somebody older paid for the tickets; {he} does not know the surname.", "Ran when the voices got loud, as {he} always has. Wants a plan for that which is not the police.",
    ];

    public static readonly string[] Grown =
    [
        "The flat is home now. The boiler is not, and nobody answers when I ring.", "I want to be asked how I am before I am asked about work.", "College on four days and {love} on the fifth. I get tired and I get there.", "Some weeks are lonely. {safe} rings on Sundays, and that is the week.", "I know whom to ring and I ring late. Working on it.", "Money goes on the electric. I can make three meals out of one chicken, write that down.",
        "I would like a photograph of my old street.", "It was better when you came and we walked.", "I start at the port on Monday. If it goes wrong I tell you first.", "I do not want to talk about family this year.",
    ];
}
