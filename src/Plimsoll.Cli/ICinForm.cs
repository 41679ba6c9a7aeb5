using Plimsoll.Returns.Cin;

namespace Plimsoll.Cli;

/// <summary>A form in which the findings of a census are written.</summary>
internal interface ICinForm
{
    public void Add(CinFinding finding);

    public void End(CinValidated done);
}
