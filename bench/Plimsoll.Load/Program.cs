using System.CommandLine;
using Plimsoll.Load;

var address = new Option<Uri>("--address")
{
    Description = "Where a demonstration is served.",
    DefaultValueFactory = _ => new Uri("http://127.0.0.1:5080"),
    CustomParser = typed =>
    {
        if (Uri.TryCreate(typed.Tokens[0].Value, UriKind.Absolute, out var read))
        {
            return read;
        }

        typed.AddError($"\"{typed.Tokens[0].Value}\" is not an address: write it as http://127.0.0.1:5080");
        return null;
    },
};
var rate = new Option<int>("--rate") { Description = "Requests a second, whether or not earlier ones have been answered.", DefaultValueFactory = _ => 200 };
var seconds = new Option<int>("--seconds") { Description = "For how long.", DefaultValueFactory = _ => 60 };
var people = new Option<int>("--people") { Description = "How many are signed in.", DefaultValueFactory = _ => 400 };
var seed = new Option<int>("--seed") { Description = "Another number asks in another order.", DefaultValueFactory = _ => 1 };
var command = new RootCommand("Asks a served demonstration as many people at work would: first pages, children, lists and saves (design.md, section 5).") { address, rate, seconds, people, seed };
command.SetAction((parsed, cancel) => new Load(parsed.GetValue(address)!, parsed.GetValue(people), new Random(parsed.GetValue(seed)))
    .RunAsync(parsed.GetValue(rate), TimeSpan.FromSeconds(parsed.GetValue(seconds)), Console.Out, cancel));
return await command.Parse(args).InvokeAsync();
