using CarePortals.BookingApp;

return await BookingCommand.RunAsync(args, Console.Out, Console.Error, CancellationToken.None);
