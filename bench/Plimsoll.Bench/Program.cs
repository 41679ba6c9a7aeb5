using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using Plimsoll.Bench;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

// For bench/cin.sh: a census to validate.
if (args is ["census", var children, var path])
{
    using var file = File.Create(path);
    MadeCensus.Write(int.Parse(children), file);
    return;
}

// In the process: the builds that BenchmarkDotNet makes for itself do not know this repository's output folders.
var config = DefaultConfig.Instance.AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance));
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, config);
