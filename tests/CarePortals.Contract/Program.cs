using CarePortals.Contract;

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, cancel) =>
{
    cancel.Cancel = true;
    stop.Cancel();
};
return await ContractCommand.RunAsync(args, Environment.CurrentDirectory, Console.Out, Console.Error, stop.Token);
